# ログインのページ。

title-sign-in = ログイン – { $operator }
title-sign-in-error = エラー: ログイン – { $operator }

# 見出しと、フォームのボタン。
sign-in = ログイン
# 見出しの下に、どちらか一つ。
to-continue = { $client } に進みます
to-your-account = { $operator } アカウント

wrong-pair = ユーザー名またはパスワードが正しくありません。
# 時間は「30秒」。
too-many-tries = 試行回数が多すぎます。{ $span }待ってから、もう一度お試しください。
signed-out-idle = しばらく操作がなかったため、ログアウトしました。何も共有されていません。
incomplete = ユーザー名とパスワードを入力してください。

username = ユーザー名
password = パスワード
# 入力欄の中の小さなボタン。二つ目はその正式な名前。
show = 表示
show-password = パスワードを表示
caps-lock = Caps Lock がオンになっています。

# ボタンを押したあとの表示。
signing-in = ログインしています…
cancel-and-return = キャンセルして { $client } に戻る
