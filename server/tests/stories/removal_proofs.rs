//! What consent-ux 4.1 promises of a removal, proven before the stand-in and a real Kong alike.

use crate::support::{
    House, TestGateway,
    access::{allow, code, is_refused, pass, redeem, remove, says, signed_in},
};

/// The next call is refused, a refresh too, and another person's token of the same client lives.
#[tokio::test]
async fn the_next_call_is_refused_and_another_persons_token_lives() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let carol = signed_in(&house, house.newcomer("carol").await).await;
    let dave = signed_in(&house, house.newcomer("dave").await).await;
    let hers = [allow(&carol, &house, &gateway).await, allow(&carol, &house, &gateway).await];
    let his = allow(&dave, &house, &gateway).await;
    for tokens in hers.iter().chain([&his]) {
        assert_eq!(gateway.call(&tokens.access).await.0, 200);
    }

    let receipt = remove(&carol).await;
    says(&carol, &receipt, "2 connections ended. We check again at ").await;
    for tokens in &hers {
        assert!(is_refused(&gateway, &tokens.access).await);
        assert_eq!(gateway.refresh(&tokens.refresh).await.0, 400);
    }
    pass(&house, &gateway, 302);
    says(&carol, &receipt, "We have checked again: nothing is left.").await;
    assert_eq!(gateway.call(&his.access).await.0, 200);
    let (status, renewed) = gateway.refresh(&his.refresh).await;
    assert_eq!(status, 200, "{renewed}");
}

/// Kong takes no code back: the second sweep ends what came of one.
#[tokio::test]
async fn a_code_given_before_and_redeemed_after_is_dead_after_the_second_sweep() {
    let gateway = TestGateway::start().await;
    let house = House::before(&gateway).await;
    let carol = signed_in(&house, house.newcomer("carol").await).await;
    let old_code = code(&carol, &house).await;
    let receipt = remove(&carol).await;
    says(&carol, &receipt, "No connection was left to end. We check again at ").await;
    // A real Kong's clock stands still for us: there the code is redeemed at once.
    pass(&house, &gateway, 200);
    let late = redeem(&gateway, &old_code).await;
    assert_eq!(gateway.call(&late.access).await.0, 200, "this is why there is a second sweep");
    pass(&house, &gateway, 102);
    says(&carol, &receipt, "1 connection ended. We have checked again: nothing is left.").await;
    assert!(is_refused(&gateway, &late.access).await);
    assert_eq!(gateway.refresh(&late.refresh).await.0, 400);
}
