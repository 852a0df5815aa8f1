//! For each problem a sentence on its likely cause, and one on what the operator can do.

use app::prompt::Problem;

/// What an operator should know of a problem.
pub(super) struct Advice {
    /// Why it came to this, most likely.
    pub(super) cause: &'static str,
    /// What helps.
    pub(super) todo: &'static str,
}

/// Says what an operator should know. Each kind of problem is named: a new one needs its sentences.
pub(super) fn advice(problem: &Problem) -> Advice {
    let (cause, todo) = match problem {
        Problem::MalformedRequest => (
            "The application sent people to /authorize with a parameter missing, twice, too long or not UTF-8.",
            "Give the error above to the application's developer. Nothing is wrong here.",
        ),
        Problem::UnknownClient => (
            "Kong has no OAuth 2.0 credential with this client_id: it is mistyped, deleted, or of another gateway.",
            "Compare the client_id with GET /oauth2 of Kong's Admin API, and that [kong] admin_url is the right gateway.",
        ),
        Problem::RedirectNotRegistered => (
            "The redirect_uri is not one of the credential's redirect_uris, byte for byte, or of a kind that [redirects] does not allow.",
            "If the application is right, add its redirect_uri to the credential in Kong, or its scheme to [redirects].",
        ),
        Problem::OwedToClient { .. } => (
            "The application asked for something that it may not have: the error above names the parameter.",
            "Give the error above to the application's developer; if the permission should exist, add it to the plugin's scopes.",
        ),
        Problem::Expired { .. } => (
            "The person took longer than the request waits, or opened an old link or bookmark.",
            "Nothing. They begin again at the application; if many do, look how long your sign-in takes people.",
        ),
        Problem::AlreadyAnswered { .. } => (
            "The person came back to a request that was answered before: the Back button, a reload, a second click.",
            "Nothing. If the application has no access although they allowed it, it did not redeem its code within 300 seconds.",
        ),
        Problem::OtherBrowser { .. } => (
            "The request was opened in another browser or a private window, or its cookie was deleted meanwhile.",
            "Nothing for one person. If many meet it, look whether something passes links between browsers, such as a mail scanner or an app's own web view.",
        ),
        Problem::CookiesBlocked => (
            "No cookie came back: the browser blocks them, or a proxy drops them.",
            "If many meet it, check that people reach exactly public_url, over https, and that no proxy strips Set-Cookie or Cookie.",
        ),
        Problem::ForeignForm { .. } => (
            "The form was drawn before a sign-in or sign-out in another tab, or came from a page that is not ours.",
            "Nothing for one person. If every form ends so, check that public_url is what browsers see, and that proxies pass Origin and Sec-Fetch-Site on.",
        ),
        Problem::ChangedForm { .. } => (
            "A hidden field of the page came back changed: by an extension, or by somebody who tries what happens.",
            "Nothing was shared. If it repeats, look in your proxy's log for who sends such forms.",
        ),
        Problem::UnreadableForm => (
            "The form lacked a field or was not url-encoded: a program sent it, or something cut it on its way.",
            "If people meet it, look for a proxy or firewall that rewrites forms.",
        ),
        Problem::GatewayDown { .. } => (
            "Kong did not answer, or not as its Admin API does: it restarts, the network is down, or the address is wrong.",
            "Try GET /readyz here; check that Kong runs and [kong] admin_url and proxy_url, with ca_file for its certificate.",
        ),
        Problem::GatewayFault { .. } => (
            "Kong turned the approval away with a status and words that it does not use for that.",
            "Look at what stands between here and Kong's proxy, and at plugins that change answers of the service's /oauth2/authorize.",
        ),
        Problem::UnknownOutcome { .. } => (
            "The approval was sent and no answer came that can be followed: Kong was too slow, the connection broke, or something between changed the answer. A code may have been made.",
            "Look at Kong's error log at this time and at its database, and at plugins that change answers of the service's /oauth2/authorize. If it repeats without an answer, Kong needs more than the five seconds that it gets.",
        ),
        Problem::Misconfigured { .. } => (
            "Kong refused us, not the person: the provision key, the plugin, or https before Kong is not set up as the error above says.",
            "Run `grantway check`; compare provision_key with the plugin's, and see the README on where TLS ends before Kong.",
        ),
        Problem::NothingChosen { .. } => (
            "The person left every permission out: all that was asked for is optional.",
            "Nothing. If it happens often, mark fewer permissions as optional.",
        ),
        Problem::Busy { .. } => (
            "Too much came at once: the database was locked or failed, every core was hashing passwords, or one address asked for many unknown applications.",
            "Look at the log around this time for the database's error, at free disk space, and at who sends so many requests.",
        ),
        Problem::NotFound => (
            "The address names a service that is not configured, a request that can't exist, or a page that is gone.",
            "If an application sent the person, compare its authorization URL with the [[services]] of the settings.",
        ),
        Problem::MethodNotAllowed => (
            "The page was asked for by another method than it has: a program did it, or a form was opened as a link.",
            "Nothing.",
        ),
        Problem::TooLarge => (
            "The address or the form was longer than anything that is read here: 8 KiB and 16 KiB.",
            "Tell the application's developer to send less, in `state` most likely.",
        ),
        Problem::WrongHost => (
            "The request named another host than public_url's: an old DNS name, an IP address, or a proxy that does not pass Host on.",
            "Set public_url to the name that people use, or make the proxy pass Host on unchanged.",
        ),
        Problem::Internal => (
            "A fault of our own.",
            "Look in the log for this request id, and report what stands there.",
        ),
    };
    Advice { cause, todo }
}
