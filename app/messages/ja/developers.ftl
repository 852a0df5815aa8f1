# アプリの開発者向けのページ：/developers と /developers/{service}。OAuth の用語を使ってよい。
# パラメーターと同じ名前の変数（client_id、scope など）は、コードとして表示されるそのパラメーター。

developers = 開発者の方へ
developers-title = 開発者の方へ – { $operator }
developers-lead = ユーザーが許可すれば、アプリはそのユーザーに代わって { $operator } の API を利用できます。サービスごとに、アドレス、権限、すぐに使えるサンプルプログラムを載せたページがあります。

guide-title = { $service } の利用方法 – { $operator }
guide-use = アプリから { $service } を利用する
guide-lead = OAuth 2.0 を使います。ユーザーが { $operator } にログインし、アプリの求める内容を許可すると、そのユーザーに代わって API を呼び出せます。
guide-last-known = 現在、ゲートウェイに問い合わせることができません。このページには、最後に確認できた内容（{ $at } 時点）を表示しています。
guide-missing = 現在、ゲートウェイに問い合わせることができません。このページには設定ファイルの内容だけを表示しています。有効期間、グラント、ゲートウェイ独自の規則は表示されません。
guide-unserved = 現在、ゲートウェイはこのページのアドレスを提供していません。このサービスのルートはいずれもこのアドレスに一致しません。{ $operator } にお知らせください。
guide-contents = このページの内容

## はじめる前に

guide-before = はじめる前に
guide-registers = { $operator } がアプリを登録し、{ $client_id } を発行します。秘密を保持できるアプリには { $client_secret } も発行します。
guide-contact = { $link }
guide-reach = { $operator } への連絡方法
guide-redirect-uris = リダイレクト URI は、すべて正確に指定してください。ポート、パス、クエリ、末尾のスラッシュも含めて、バイト単位で比較されます。{ $https } のアドレスを使います。ユーザーの端末で動くプログラムの場合は、{ $ipv4 } または { $ipv6 } への { $http } も使えます。
guide-client-types = 自前のサーバーを持つアプリは、コンフィデンシャルクライアントです。シークレットはそのサーバーの外に出しません。ブラウザーや端末で動くアプリは、パブリッククライアントです。シークレットを持たず、{ $client_secret } を送らず、必ず PKCE を使います。
guide-environment = このページのサンプルは、アプリ固有の値を環境変数から読み取ります。{ $client_id }、{ $client_secret }、{ $redirect_uri } などのほか、ゲートウェイの証明書が独自の認証局から発行されている場合は { $ca_file } を使います。

## エンドポイント

guide-endpoints = エンドポイント
guide-authorization = 認可エンドポイント
guide-authorization-use = ユーザーのブラウザーを GET でここに送ります。
guide-token = トークンエンドポイント
guide-token-use =
    { $basic ->
        [yes] アプリのサーバーからフォームを POST します。クライアントの識別子とシークレットは、フォームに含めるか、HTTP Basic で送ります。
       *[no] アプリのサーバーからフォームを POST します。クライアントの識別子とシークレットは、フォームに含めます。
    }
guide-api = API
guide-api-use = このアドレスとその配下を、アクセストークンを付けて呼び出します。
guide-host = ホスト
guide-host-use = ゲートウェイはこの名前でサービスを区別します。ゲートウェイへのリクエストの Host として送ってください。
guide-issuer = 発行者
guide-issuer-use = リダイレクト URI へのすべての応答に { $iss } として含まれます（RFC 9207）。別の発行者を示す応答は拒否してください。

## ログインの流れ

guide-flow = ログインの流れ
guide-no-codes = 現在、このゲートウェイはこのサービスの認可コードを発行していません。手順 1 は { $error } で終わります。
guide-step-send = 1. ユーザーをログインに送る
guide-send = PKCE のベリファイアと { $state } を生成し、両方をユーザーのセッションに保存してから、ブラウザーを認可エンドポイントにリダイレクトします。
guide-asking = OpenID Connect と同じように、ユーザーへの尋ね方をリンクで指定することもできます。{ $login }：もう一度ログインします。{ $consent }：もう一度許可するかどうかを決めます。{ $none }：ページを表示せず、ページが必要な場合はエラーになります。{ $max_age }：最後のログインからこの秒数を過ぎていれば、もう一度ログインします。{ $login_hint }：フォームに提案するユーザー名です。{ $ui_locales }：ページの言語を優先順に並べます。
guide-step-answer = 2. リダイレクト URI で応答を受け取る
guide-answer =
    { $issuer ->
        [yes] まず、{ $state } がユーザーのセッションにある値と一致し、{ $iss } が上記の発行者であることを確認します。クエリには { $code } または { $error } のどちらかがあります。ユーザーが許可した内容が、求めた内容より少ない場合は、{ $scope } に許可された内容が示されます。
       *[no] まず、{ $state } がユーザーのセッションにある値と一致することを確認します。クエリには { $code } または { $error } のどちらかがあります。ユーザーが許可した内容が、求めた内容より少ない場合は、{ $scope } に許可された内容が示されます。
    }
guide-step-exchange = 3. 認可コードを交換する
guide-exchange = 認可コードは、300 秒以内に 1 回だけ交換できます。交換はアプリのサーバーで行ってください。応答は JSON で、{ $access_token } と { $token_type }、通常は { $expires_in } と { $refresh_token } も含まれます。トークンはパスワードと同じように保管してください。応答に { $scope } が含まれることはありません。
guide-step-call = 4. API を呼び出す
guide-call = アクセストークンを、{ $header } ヘッダーの { $bearer } という語の後に入れて送ります。

guide-sample = { $task }（{ $language }）
guide-task-authorize = リンクを作る
guide-task-exchange = 認可コードを交換する
guide-task-call = API を呼び出す
guide-task-refresh = アクセスを更新する
guide-task-client-credentials = ユーザーなしでトークンを取得する

## 権限

guide-permissions = 権限
guide-name-permissions =
    { $rule ->
        [some] 必要な権限を、スペースで区切って { $scope } に指定します。リクエストには少なくとも 1 つ指定する必要があります。求める権限は最小限にしてください。ユーザーはそのすべてを読みます。
        [none] 必要な権限を、スペースで区切って { $scope } に指定します。1 つも指定しないリクエストも可能です。求める権限は最小限にしてください。ユーザーはそのすべてを読みます。
       *[unknown] 必要な権限を、スペースで区切って { $scope } に指定します。求める権限は最小限にしてください。ユーザーはそのすべてを読みます。
    }
guide-no-permissions = このサービスには権限がありません。{ $scope } は指定しないでください。
guide-permission-name = 名前
guide-permission-words = ユーザーに表示される説明
guide-permission-weight = 重さ
guide-permission-optional = 任意
guide-not-described = 名前がそのまま表示されます（説明がありません）。
guide-weight-see = 閲覧
guide-weight-change = 変更
guide-weight-sensitive = 要注意
guide-optional-yes = はい
guide-optional-no = いいえ
guide-leave-out = ユーザーは任意の権限を外すことができます。ただし、外されてもアプリが動作することを { $operator } が把握している場合に限ります。希望する場合は { $operator } に連絡してください。その上で、リダイレクト URI への応答にある { $scope } を確認してください。求めた内容より少ない権限が与えられた場合に含まれます。トークンエンドポイントがこれを返すことはありません。
guide-enforced =
    { $enforced ->
        [yes] ゲートウェイ自体は、呼び出しを与えられた権限と照合せず、権限を API に伝えるだけです。権限を超える呼び出しは API が拒否します。
       *[no] ゲートウェイ自体は、呼び出しを与えられた権限と照合せず、権限を API に伝えるだけです。呼び出しで何ができるかは API が判断します。
    }

## アクセスと更新

guide-access = アクセスと更新
guide-code = 認可コード
guide-code-lasts = 有効期間は 5 分（300 秒）で、交換は 1 回だけです。
guide-access-token = アクセストークン
guide-refresh-token = リフレッシュトークン
guide-span = { $span }（{ $seconds }）
guide-lasts = 有効期間は{ $span }です。
guide-access-endless = 期限はありません。応答に expires_in は含まれません。
guide-refresh-lasts = { $span }使われないと失効します。更新するたびに、この期間は最初から数え直されます。
guide-refresh-endless = 期限はありません。
guide-refresh-none = 発行されません。
guide-lifetimes-unknown = これを決めるのはゲートウェイですが、現在は問い合わせることができません。応答ごとに { $expires_in } を確認してください。
guide-removed = アクセスは、期限より前でもいつでも取り消されることがあります。その場合、API からの 401 や更新の拒否によって分かります。
guide-refresh = 更新
guide-refresh-keeps = 更新すると新しいアクセストークンが発行され、古いものは直ちに無効になります。リフレッシュトークンは変わりません。更新は同時に行わないでください。2 つを同時に行うと、片方のアクセストークンが失われます。
guide-refresh-replaces = 更新すると新しいアクセストークンと新しいリフレッシュトークンが発行され、古いものはどちらも直ちに無効になります。更新は同時に行わず、新しいアクセストークンを使う前に新しいリフレッシュトークンを保存してください。応答を失うと、接続はそこで終わります。
guide-refresh-refused = 更新が { $message } で拒否された場合、アクセスは終了しています。長く使われなかったか、取り消されたためです。もう一度ユーザーをログインに送ってください。更新を再試行しないでください。

## PKCE

guide-pkce = PKCE
guide-challenge =
    { $required ->
        [all] 常に { $code_challenge }（RFC 7636）を送り、{ $s256 } も省略せずに指定してください。{ $plain } は拒否されます。PKCE はすべてのクライアントに必須です。
        [public] 常に { $code_challenge }（RFC 7636）を送り、{ $s256 } も省略せずに指定してください。{ $plain } は拒否されます。PKCE はパブリッククライアントに必須です。コンフィデンシャルクライアントでも使うことをお勧めします。
       *[unknown] 常に { $code_challenge }（RFC 7636）を送り、{ $s256 } も省略せずに指定してください。{ $plain } は拒否されます。PKCE は少なくともパブリッククライアントに必須です。コンフィデンシャルクライアントでも使うことをお勧めします。
    }
guide-verifier = チャレンジを送った場合は、交換のときに対応する { $code_verifier } が必要です。43～128 文字で、試行ごとに新しく生成します。

## ユーザーなしのアクセス

guide-without-user = ユーザーなしのアクセス
guide-client-credentials = { $grant } を使うと、コンフィデンシャルクライアントは自分自身のためのトークンを、トークンエンドポイントから直接取得できます。ユーザーも、これらのページも関わりません。リフレッシュトークンはありません。期限が切れたら、新しいトークンを取得してください。
guide-client-credentials-off = このサービスでは、ユーザーなしのアクセスはできません。{ $grant } は無効になっています。
guide-client-credentials-unknown = { $grant } が有効かどうかを決めるのはゲートウェイですが、現在は問い合わせることができません。

## エラー

guide-errors = エラー
guide-errors-words = { $error } と { $error_description } は、このゲートウェイが返すとおりの文言です。RFC 6749 と異なる場合は、このページに従ってください。{ $unauthorized_client } が返されることはありません。
guide-errors-redirect = リダイレクト URI で
guide-errors-token = トークンエンドポイントから
guide-errors-api = API から
guide-errors-pages = 当サイトのページで（ユーザーに表示）
guide-error-value = 値
guide-error-meaning = 意味
guide-error-action = 対処方法
guide-errors-anonymous = ゲートウェイは、有効なトークンのない呼び出しも匿名として通し、そのことを API に伝えます。応答するかどうかは API が判断します。

guide-error-denied = ユーザーが拒否したか、ログインする前に引き返しました。何も共有されていません。
guide-error-denied-do = 許可なしで処理を続け、改めて求めるためのボタンを用意してください。自動的に求め直さないでください。無限ループになります。
guide-error-scope = scope に、このサービスにないものが指定されているか、必要な指定がありません。ユーザーは当サイトのページでそれを読み、ボタンで戻ってきました。
guide-error-scope-do = 上の表にある名前を、スペースで区切って指定してください。それまでは、ユーザーを再び送らないでください。
guide-error-response-type = この response_type はここでは利用できません。
guide-error-response-type-do = response_type=code を送ってください。
guide-error-challenge = 必須の code_challenge がないか、形式が正しくないか、S256 ではありません。または response_type がありません。
guide-error-challenge-do = サンプルのとおり、PKCE のパラメーターを両方とも送ってください。何が誤りかは error_description に示されます。
guide-error-login = prompt=none が送られましたが、ユーザーのログインが必要です。ログインしていないか、最後のログインから max_age の秒数を過ぎています。
guide-error-consent = prompt=none が送られましたが、ユーザーの判断が必要です。まだすべてを許可していないか、前の回答が記憶されていません。
guide-error-quiet-do = ユーザーが続けたいときに、prompt=none を付けずにもう一度送ってください。

guide-error-code = 認可コードは使用済みか、発行から 300 秒を過ぎているか、別のクライアントのものか、認可コードではありません。
guide-error-code-do = もう一度ユーザーをログインに送ってください。同じコードを 2 回試さないでください。
guide-error-refresh = リフレッシュトークンが新しいものに置き換えられたか、長く使われなかったか、アクセスが取り消されました。
guide-error-refresh-do = トークンを破棄し、次に必要になったときにユーザーをログインに送ってください。
guide-error-verifier = code_verifier が、送ったチャレンジに対応するものではありません。
guide-error-verifier-do = ベリファイアは試行ごとに 1 つ生成し、その試行と一緒に保存してください。認可コードはまだ有効です。
guide-error-no-verifier = チャレンジを送ったか、クライアントに PKCE が必須であるのに、交換のリクエストにベリファイアがありません。
guide-error-no-verifier-do = 認可コードと一緒に code_verifier を送ってください。
guide-error-client = client_id が登録されていないか、client_secret がないか誤っています。
guide-error-client-do = 設定を修正してください。再試行しても解決しません。認可コードはまだ有効です。
guide-error-public = パブリックとして登録されているクライアントが、シークレットを送りました。
guide-error-public-do = client_secret を送らないでください。
guide-error-redirect-uri = redirect_uri が、登録されているもののいずれともバイト単位で一致しません。
guide-error-redirect-uri-do = 認可リクエストで送ったものと同じ値を送ってください。
guide-error-grant = grant_type が不明か、このサービスでは無効です。unauthorized_client に当たる場合にもこの値が返されます。
guide-error-grant-do = メタデータにあるものを使ってください。
guide-error-https = リクエストが暗号化されていない http で届きました。
guide-error-https-do = このページにあるアドレスを使ってください。送ったシークレットは、他者に知られたものとして扱ってください。
guide-error-basic = HTTP Basic を使った場合の、同じエラーです。Basic のパスワードはコロンの位置で切られ、フォームとしてのデコードは行われません。
guide-error-basic-do = 設定を修正するか、2 つの値をフォームの項目として送ってください。
guide-error-no-scope = ユーザーなしのトークンを求めましたが、scope が指定されていません。
guide-error-no-scope-do = 必要なスコープを指定してください。

guide-error-token = アクセストークンは、期限切れか、すでに更新されたか、取り消されたか、別のサービスのものです。
guide-error-token-do = 1 回だけ更新して、もう一度呼び出してください。更新が拒否された場合は、ユーザーをログインに送ってください。
guide-error-no-token = 呼び出しのヘッダーにトークンがありません。
guide-error-no-token-do = サンプルのとおりに送ってください。

guide-error-unknown-client = client_id が登録されていません。
guide-error-unknown-client-do = 発行された値と照らし合わせてください。ユーザーはアプリに戻されません。
guide-error-unregistered = redirect_uri が登録されていないか、複数登録されているのに指定されていません。
guide-error-unregistered-do = 登録されているとおりに、1 バイトも違えずに送ってください。ユーザーはアプリに戻されません。
guide-error-malformed = パラメーターが重複しているか、長すぎるか、UTF-8 ではありません。または client_id がありません。
guide-error-malformed-do = サンプルのとおり、各パラメーターを 1 回ずつ使ってリンクを作ってください。
guide-error-down = ゲートウェイが応答しません。何も共有されていません。
guide-error-down-do = 対処は不要です。ユーザーがそのページでもう一度試すことができます。

## 試してみる

guide-test = 試してみる
guide-test-client = { $link }：デモクライアントが一連の流れを一緒にたどり、すべてのリクエストと応答を、秘密の値を伏せて表示します。拒否した場合の動作も確認できます。
guide-test-run = { $place } で流れを試す
guide-test-alone = 環境変数を設定し、ログインの流れのサンプルを順に実行して、結果をこのページの表と比べてください。一度は拒否も試してください。アプリはそれにも対応する必要があります。

## 機械可読な情報

guide-machines = 機械可読な情報
guide-metadata = { $link }（RFC 8414）：{ $address }
guide-metadata-link = 認可サーバーメタデータ
guide-llms = { $link }：これらのページの一覧（プレーンテキスト）
