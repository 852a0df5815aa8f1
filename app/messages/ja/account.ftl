# アカウントのページ。ログアウトから最近の出来事まで。

# アカウントのページどうしをつなぐリンク、見出し、タイトル。
applications-page = アプリ
password-page = パスワード
devices-page = デバイス
activity-page = アクティビティ
newer = 新しいもの
older = 以前のもの

# アカウントの最初のページ。
sign-out-here = ログアウト
applications-with-access = アクセスできるアプリ
details-missing = 現在、一部の情報を表示できません。
no-applications = お客様のアカウントにアクセスできるアプリはありません。許可したアプリはここに表示されます。
pages-of-list = 一覧のページ
access-being-removed = 削除中のアクセス

# 一つのアプリ：提供元、許可した日、できること。
part-of = { $operator }のサービス
application-by = 提供元：{ $developer }
access-since = { $since }から利用、最後の許可は{ $last }
given-nothing-particular = 特定の権限はありません。アクセスできる範囲は{ $operator }が決めます。
permissions-given = 権限
access-leads-to = 移動先
access-lasts = 期間
remove-access = アクセスを取り消す
# 読み上げのとき「アクセスを取り消す」に続く。
remove-access-of = （{ $client }）

# アクセスを取り消す前の確認。
removal-title = アクセスを取り消しますか？
removal-question = { $client }のアクセスを取り消しますか？
removal-ends = このアプリは数秒以内にお客様のアカウントを利用できなくなります。すでにコピーされた情報は削除されません。アプリは再びアクセスを求めることができます。
# アクセスが自動的に終わる時期を述べる文で終わる。
removal-cannot-end = 次回は改めて確認しますが、すでに与えたアクセスを終了させることはできません。{ $ends }
# 確認を必要としない、運営者自身のアプリの場合。
removal-ends-own = このアプリは数秒以内にお客様のアカウントを利用できなくなります。すでにコピーされた情報は削除されません。{ $operator }のサービスのため、再び使用すると、確認なしでアクセスを得ることがあります。
removal-cannot-end-own = すでに与えたアクセスを終了させることはできません。{ $ends }{ $operator }のサービスのため、再び使用すると、確認なしでアクセスを得ることがあります。
removal-keep = 維持する

# 取り消しの結果。
removal-underway = アクセスを取り消しています
removal-done = アクセスを取り消しました
removal-forgotten = 一覧から削除しました
removal-of = { $what }：{ $client }
connections-sought = このアプリの接続を確認しています。
connections-so-far = これまでに{ $ended }件の接続を終了しました。まだ完了していません。
connections-none-yet = まだ終了できた接続はありません。引き続き試みます。
connections-maybe-more = { $ended }件の接続を終了しました。ほかにも残っている可能性があります。引き続き試みます。
connections-failed = { $all }件のうち{ $ended }件を終了しました。{ $failed }件は終了できませんでした。引き続き試みます。
connections-checked-later =
    { $ended ->
        [0] 終了する接続は残っていませんでした。以前に発行されたコードがそれまで使える可能性があるため、{ $time }に再度確認します。
       *[other] { $ended }件の接続を終了しました。以前に発行されたコードがそれまで使える可能性があるため、{ $time }に再度確認します。
    }
connections-none-left =
    { $ended ->
        [0] 終了する接続は残っていませんでした。再度確認し、何も残っていないことを確かめました。
       *[other] { $ended }件の接続を終了しました。再度確認し、何も残っていないことを確かめました。
    }
removal-refresh = 更新
removal-try-now = 今すぐ試す

# 新しいパスワードの設定。
password-changed-title = パスワードを変更しました
password-error-title = エラー：パスワード
password-changed = パスワードを変更しました。ほかのすべてのデバイスからログアウトしました。
password-change-signs-out = 変更すると、このデバイスではログインしたままになり、ほかのすべての場所ではログアウトされます。
password-none = お客様のアカウントにはパスワードがないため、変更するものはありません。パスワードでログインしたい場合は、{ $operator }にお問い合わせください。
# 次の四つの文のいずれかで終わる。
password-not-changed = パスワードは変更されませんでした。{ $why }
password-current-wrong = 現在のパスワードが正しくありません。
password-throttled = 試行回数が多すぎます。{ $wait }待ってから、もう一度お試しください。
password-incomplete = 現在のパスワードと新しいパスワードを入力してください。
password-choose-another = 別の新しいパスワードを選んでください。
password-current = 現在のパスワード
password-new = 新しいパスワード
password-hint = { $minimum }文字以上。互いに関係のない単語をいくつか並べると覚えやすくなります。
password-change = パスワードを変更
# 入力欄のそば。
password-not-current = 現在のパスワードと一致しません。
password-too-short = { $characters }文字しかありません。{ $minimum }文字以上が必要です。
password-too-long = 長すぎます。
# 途中に次の文のいずれかが入る。
password-guessable = 推測されやすいパスワードです。{ $why }単語を一つか二つ加えてください。珍しい単語のほうが安全です。
guessable-keys = キーボードの並びや形は早い段階で試されます。
guessable-repeats = 同じものの繰り返しでは、ほとんど安全になりません。
guessable-common = 多くの人が同じもの、またはよく似たものを使っています。
guessable-sequence = 順番どおりの文字や数字は早い段階で試されます。
guessable-dates = 日付や年は早い段階で試されます。
guessable-words = 単語一つだけではすぐに見つかります。
guessable-names = 人の名前は早い段階で試されます。
guessable-tricks = 大文字、文字の代わりの数字、逆さにした単語では、ほとんど隠せません。
guessable-plain = 大部分が予想できるものです。

# ログインしている場所。
devices-lead = 次のデバイスでログインしています。心当たりのないものがあれば、ログアウトさせてパスワードを変更してください。
devices-were-signed-out =
    { $count ->
        [0] ほかにログインしている場所はありません。
       *[other] { $count }台のデバイスをログアウトさせました。
    }
device-known = { $system }の{ $browser }
device-of-system = { $system }のブラウザー
device-unknown = 不明なデバイス
this-device = このデバイス
device-signed-in = ログイン：{ $when }
device-last-seen = 最終利用：{ $when }
device-network = ネットワーク：{ $network }
sign-out-there = ログアウトさせる
# 読み上げのとき「ログアウトさせる」に続く。
sign-out-there-where = （{ $device }）
sign-out-others = ほかのすべてからログアウト

# 最近の出来事。
activity-title = アクティビティ、{ $page }ページ
activity-lead = 過去90日間にアカウントで起きたことを、新しい順に表示しています。心当たりのないものがあれば、パスワードを変更してください。
activity-none = まだ何も起きていません。
pages-of-activity = ページ
you-signed-in = ログインしました
wrong-passwords =
    { $times ->
        [1] 誤ったパスワードでの試行
       *[other] 誤ったパスワードでの試行{ $times }回
    }
wrong-password-advice = お心当たりがない場合は、誰かが推測を試みている可能性があります。アカウントは引き続きパスワードで守られています。
you-signed-out = ログアウトしました
password-was-changed = パスワードが変更されました
others-were-signed-out = ほかのすべてのデバイスからログアウトしました。
you-allowed = { $client }にアクセスを許可しました
allowed-nothing-particular = 特定の権限なし
allowed-until = { $end } まで（ご自身で選択）
you-denied = { $client }のアクセスを拒否しました
you-removed = { $client }のアクセスを取り消しました
got-access-without-asking = 確認なしでアクセスを許可：{ $client }
access-ended = { $client }のアクセスは選択した期限で終了しました
what-became-of-it = その後の状況
you-signed-out-device = 別のデバイスをログアウトさせました
you-signed-out-others = ほかのすべての場所からログアウトしました
devices-counted = { $count }台のデバイス

# ログアウトの後。
signed-out = ログアウトしました
signed-out-close = このページを閉じてかまいません。
sign-in-again = もう一度ログイン
