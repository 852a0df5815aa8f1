# アプリに何を許可するかを決めるページ。

title-consent = アクセスを許可しますか？ – { $operator }
allow-question = { $client } に { $operator } アカウントの使用を許可しますか？
changed-meanwhile = お読みになっている間に、このアプリの情報が変わりました。もう一度お読みになってから決めてください。

# 質問の下。アプリの作成者について。
by-developer = 開発者: { $developer }
checked-by = { $operator } が確認済み
not-checked = { $operator } による確認は行われていません。この名前は開発者が付けたものです。
nothing-allowed-now = 現在、このアプリはアカウントにアクセスできません。
first-allowed = { $day }に初めて許可しました。
already-allowed-since = { $day }から、すでに許可しています。もう一度許可しますか？
# ここでのアプリ名は、当時の名前。
renamed = 名前が変わりました。前回許可したときは { $client } でした。理由がわかる場合にのみ続けてください。
renamed-by = 名前が変わりました。前回許可したときは { $client }（開発者: { $developer }）でした。理由がわかる場合にのみ続けてください。
other-developer = 開発者が変わりました。前回許可したときは { $developer } でした。理由がわかる場合にのみ続けてください。
developer-was-unnamed = 開発者が変わりました。前回許可したときは、開発者が示されていませんでした。理由がわかる場合にのみ続けてください。
# ホスト名、または「移動先」の説明文。
led-elsewhere = 移動先が、前回許可したときとは異なります。理由がわかる場合にのみ続けてください。前回の移動先: { $place }
looks-like = この名前は、別の開発者のアプリ「{ $other }」に似ています。このアプリであると分かっている場合のみ続けてください。
same-name = 別の開発者が同じ名前のアプリを登録しています。このアプリであると分かっている場合のみ続けてください。
mixed-alphabets = このアプリの名前には、偽物によく見られるように、異なる種類の文字が混ざっています。心当たりがある場合にのみ続けてください。

# 見出し。アカウント名は次の行に表示される。
signed-in-as = ログイン中のアカウント
use-another-account = 別のアカウントを使用
signed-out-meanwhile = ログアウトしました。何も共有されていません。{ $again }
sign-in-anew = もう一度ログイン

# 見出し。「カレンダーを見る」などの権限の一覧が続く。
will-be-able-to = { $client } ができるようになること
what-for = 目的: { $purpose }
what-it-asks-for = { $client } が求めるもの
nothing-particular = 特定の権限は求めていません。アクセスできる範囲は { $operator } が決めます。

# 権限のグループの見出し。
new = 新規
already-allowed = 許可済み
see = 閲覧
change = 変更
sensitive = 要注意

choose-what-to-allow = 任意: 許可するものを選んでください
not-described = この権限についての { $operator } による説明はありません。
technical-names = 技術名
# 見出し。「パスワードを見る」など、できないことの一覧が続く。
not-able-to = できないこと

# 項目と、その名前。
good-to-know = 知っておいていただきたいこと
you-go-to = 移動先
program-on-device = このデバイス上のプログラム（{ $host }、ポート { $port }）
# 「com.example.app」のようなリンクのスキーム。
app-on-device = { $scheme } のリンクを開く、このデバイス上のアプリ
how-long = 期間
take-back = 取り消し
# 「あなたのアカウント」というリンク。
at-any-time = { $account }でいつでも取り消せます
# ゲートウェイにアクセスを終了させることができない場合。
only-off-list = { $account }で一覧から外せますが、すでに与えたアクセスを終了させることはできません。
only-off-list-and-asked = { $account }で一覧から外せます。次回は改めて確認しますが、すでに与えたアクセスを終了させることはできません。
any-program-can-listen = このアドレスは、このデバイス上のどのプログラムでも開くことができます。このアプリをご自身で起動した直後の場合にのみ許可してください。
any-app-can-open = これらのリンクは、このデバイス上のどのアプリでも受け取ることができます。このアプリから移動してきた直後の場合にのみ許可してください。
# 折りたたみ：ゲートウェイが API に伝える内容。
api-learns = API に伝わるあなたの情報
api-learns-id = ユーザー ID：{ $id }
api-learns-scopes = このうち許可したもの：{ $scopes }

# アクセスの期間。「14日」などの長さと、終わりの日時。
until-unused = 取り消すまで、または{ $span }間使われない状態が続くまで。
until-removed = 取り消すまで。自動的には終了しません。
until-chosen = お選びになった { $end } まで。
until-chosen-or-unused = お選びになった { $end } まで。{ $span }間使われない場合は、それより早く終了します。
ends-when-unused = { $span }間使われないと終了します。
never-ends = 自動的には終了しません。
end-unknown = いつ終了するかは、現在お伝えできません。

# 終わりまで、または日数を選ぶ。
keep-access = このアクセスを保持する期間
until-i-remove-it = 取り消すまで
ends-so-far = 現在の終了日時は { $end } です。ここで選んだものに置き換わります。
remember-choice = この選択を記憶する
remember-means = 同じ場所から同じものを求められたときは、次回から確認されません。

# 二つの回答の上の行。表示される数はページ上で変わる。
tally-all =
    { $total ->
       *[other] { $shown } 件の権限を許可します。
    }
tally-some = { $total } 件中 { $shown } 件の権限を許可します。
deny = 拒否する
allow = 許可する
# ボタンを押したあとの表示。
denying = 拒否しています…
allowing = 許可しています…
still-working = 処理を続けています…

time-left =
    { $minutes ->
        [0] このリクエストの有効時間は残り1分未満です。
       *[other] このリクエストの有効時間は残り{ $minutes }分です。
    }
two-minutes-left = このリクエストはあと2分で終了します。
keep-open = 延長する

# アプリ自身のページへのリンク。
website-of = { $client } のウェブサイト
privacy-policy-of = { $client } のプライバシーポリシー
terms-of = { $client } の利用規約
opens-in-new-tab = （新しいタブで開きます）
