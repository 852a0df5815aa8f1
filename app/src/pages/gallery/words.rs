//! Headings, lists, tables and code.

use leptos::prelude::*;

use super::{Piece, Room};

const CURL: &str = "curl --cacert kong-ca.pem https://127.0.0.1:8443/calendar/oauth2/token \\
    -d grant_type=authorization_code -d client_id=trip-planner -d code=THE_CODE";

/// Draws what longer pages are written with.
#[component]
pub(super) fn WordsAndFigures() -> impl IntoView {
    view! {
        <Room title="Words and figures">
            <Piece caption="A page's question, and what is said below it">
                <p class="heading">"You are signed out"</p>
                <p class="lead">"You can close this page."</p>
                <p class="request-id">
                    "Request id: " <code class="request-id__value">"7f3c-91ab-02de"</code>
                </p>
            </Piece>
            <Piece caption="Facts">
                <dl class="facts">
                    <div class="facts__row">
                        <dt class="facts__term">"You go to"</dt>
                        <dd class="facts__value">"photos.example"</dd>
                    </div>
                    <div class="facts__row">
                        <dt class="facts__term">"How long"</dt>
                        <dd class="facts__value">
                            "Until you remove it, or until it goes unused for 14 days."
                        </dd>
                    </div>
                </dl>
            </Piece>
            <Piece caption="A table">
                <div class="scroller" role="region" aria-label="Permissions" tabindex="0">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">"Name"</th>
                                <th scope="col">"What it lets an application do"</th>
                                <th scope="col">"Weight"</th>
                            </tr>
                        </thead>
                        <tbody>
                            <tr>
                                <th scope="row">
                                    <code>"calendar.read"</code>
                                </th>
                                <td>"See your calendar"</td>
                                <td>"See"</td>
                            </tr>
                            <tr>
                                <th scope="row">
                                    <code>"home_address"</code>
                                </th>
                                <td>"See your home address"</td>
                                <td>"Sensitive"</td>
                            </tr>
                        </tbody>
                    </table>
                </div>
            </Piece>
            <Piece caption="Code">
                <pre class="scroller" role="region" aria-label="An example" tabindex="0">
                    <code>{CURL}</code>
                </pre>
            </Piece>
        </Room>
    }
}
