//! grantway
fn main() {}
