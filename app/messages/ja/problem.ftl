# 問題を伝えるページ：何が起きたか、何か共有されたか、次に何をすればよいか。

# 問題のページのタイトル。$heading は下の見出しのどれか。
problem-title = エラー：{ $heading } – { $operator }

not-loaded-title = エラー：このページを読み込めませんでした
not-loaded = このページを読み込めませんでした
not-loaded-why = 何も共有されていません。接続を確認してから、ページを再読み込みしてください。

# 見出しには句点を付けない。そのあとに理由と、何か共有されたかどうかが続く。
nothing-shared = 何も共有されていません。
request-malformed = このリクエストを読み取れません
request-malformed-why = ここへのリンクが不完全か、壊れています。何も共有されていません。
application-unknown = このアプリは登録されていません
redirect-unregistered = このリクエストを停止しました
redirect-unregistered-why = 開発者が登録していない場所に移動させるリクエストでした。何も共有されていません。
request-refused = アプリから受け付けられないリクエストがありました
request-refused-of = { $client } から受け付けられないリクエストがありました
request-refused-why = リクエストに誤りがあり、直せるのは開発者だけです。何も共有されていません。
request-expired = このリクエストは有効期限が切れました
request-expired-why = リクエストの有効期限は10分です。何も共有されていません。

# 「許可する」と「拒否する」は同意ページのボタン。
already-answered = すでに回答済みです
chose-allow = 「許可する」を選択しました。
chose-allow-just-now = たった今「許可する」を選択しました。
chose-allow-minutes-ago = { $count }分前に「許可する」を選択しました。
chose-allow-at = { $day } { $time } に「許可する」を選択しました。
chose-deny = 「拒否する」を選択しました。何も共有されていません。
chose-deny-just-now = たった今「拒否する」を選択しました。何も共有されていません。
chose-deny-minutes-ago = { $count }分前に「拒否する」を選択しました。何も共有されていません。
chose-deny-at = { $day } { $time } に「拒否する」を選択しました。何も共有されていません。
answered-once = 1つのリクエストに回答できるのは一度だけです。

other-browser = このリクエストは別のブラウザのものです
other-browser-why = 別のブラウザかウィンドウで開かれたもので、そこでしか回答できません。何も共有されていません。
cookies-blocked = ブラウザが Cookie をブロックしています
cookies-blocked-why = ご本人の回答であることを確かめるため、ログイン中は Cookie が1つ必要です。何も共有されていません。
form-foreign = このフォームの送信を停止しました
form-foreign-why = このブラウザで開いた当サイトのページから送られたものではありません。何も共有されていません。
form-changed = このフォームは途中で変更されました
form-changed-why = 届いた内容が、表示した内容と異なります。何も共有されていません。
form-unreadable = このフォームを読み取れません

# $operator はサービスの運営者。例：「現在 Acme Cloud に接続できません」
gateway-down = 現在 { $operator } に接続できません
request-kept = 何も共有されていません。リクエストはあと{ $count }分間保持されます。
request-kept-some = 何も共有されていません。リクエストは数分間保持されます。
gateway-fault = 扱えない応答が返されました
gateway-fault-why = このページの背後にあるサービスが、想定外の応答を返しました。確認できる限り、何も共有されていません。
outcome-unknown = 完了したかどうか確認できません
outcome-unknown-why = 応答が途中で失われました。アクセスが許可された可能性があります。
misconfigured = このサービスは正しく設定されていません
misconfigured-why = お客様の操作に問題はありません。何も共有されていません。
nothing-chosen = 権限が選択されていません
nothing-chosen-why = このアプリが求める権限はすべて任意で、どれも選択されませんでした。何も共有されていません。
too-many-people = ログインが混み合っています
no-page = ページが見つかりません
no-page-why = アドレスに誤りがあるか、ページがなくなった可能性があります。何も共有されていません。
not-like-that = このページはそのようには使えません
not-like-that-why = ページはありますが、ブラウザが要求した操作には対応していません。何も共有されていません。
request-too-large = このリクエストは大きすぎます
request-too-large-why = 受け付けられる大きさを超えています。何も共有されていません。
address-not-ours = このアドレスは当サイトのものではありません
address-not-ours-why = 当サイトで使っていない名前でアクセスされました。何も共有されていません。
our-fault = 当サイトで問題が発生しました
our-fault-why = お客様の操作に問題はありません。確認できる限り、何も共有されていません。

# 次に何をすればよいか。
tell-who-gave-link = リンクの提供元にお知らせください。
tell-developer = アプリの開発者にお知らせください。
go-back-or-tell-developer = アプリに戻って、もう一度お試しください。繰り返し起きる場合は、開発者にお知らせください。
can-take-you-back = アプリに戻り、問題を伝えることができます。
go-back-and-start = アプリに戻って、最初からやり直してください。
go-back-or-close = アプリに戻るか、このページを閉じてください。
start-in-this-browser = アプリに戻って、このブラウザで最初からやり直してください。
allow-cookies-and-go-back = このサイトの Cookie を許可してから、アプリに戻ってもう一度お試しください。
allow-cookies-and-try-again = このサイトの Cookie を許可してから、もう一度お試しください。
load-form-again = 前のページに戻って再読み込みし、もう一度お試しください。
wait-and-try-again = しばらく待ってから、もう一度お試しください。
see-whether-it-works = アプリに戻って、使えるかどうかご確認ください。許可するつもりがなかった場合は、アカウントでアクセスを取り消してください。
tell-operator = 繰り返し起きる場合は、下のリクエストIDを添えて { $operator } にお知らせください。
choose-or-deny = 権限を1つ以上選択するか、リクエストを拒否してください。
wait-and-load-again = { $count }秒待ってから、このページを再読み込みしてください。
go-back-if-sent = アプリからここに移動した場合は、アプリに戻って最初からやり直してください。
open-given-link = { $operator } またはアプリから提供されたリンクを開いてください。

# ボタンとリンク。$host はアプリのある場所。例：「photos.example に戻る」
return-to-host = { $host } に戻る
try-again = もう一度試す
start-again = 最初からやり直す
remove-its-access = アクセスを取り消す

# 折りたたまれた部分。中身は技術的な内容で、英語のまま。
for-the-developer = アプリの開発者の方へ

# 運営者への問い合わせ用。例：「リクエストID：7f3c-91ab-02de」
request-id = リクエストID：{ $id }
request-id-name = リクエストID
