# すべてのページにある言葉と、多くのページで使う言葉。

language = 言語
your-account = あなたのアカウント
help = ヘルプ
privacy = プライバシー
terms = 利用規約
support = サポート
help-and-policies = ヘルプとポリシー
by-grantway = Grantway によるログインと許可

copy = コピー
copied = コピーしました
copy-refused = ブラウザーが許可しませんでした

day-and-time = { $day } { $time }
time-of-day = { $time } UTC

# 文の一部としての期間。例：「14日間使われない」。
seconds = { $count }秒
minutes = { $count }分
hours = { $count }時間
days = { $count }日
