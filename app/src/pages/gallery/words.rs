//! Headings, lists, tables and code.

use leptos::prelude::*;

use super::{Piece, Room};
use crate::{components::RequestId, islands::CopyButton};

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
                <RequestId id="7f3c-91ab-02de".to_owned() />
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
            <Piece caption="Code in several languages">
                <div class="samples">
                    <details class="sample" name="gallery" open>
                        <summary class="sample__handle">"curl"</summary>
                        <pre class="sample__code" role="group" aria-label="In curl" tabindex="0">
                            <code>{CURL}</code>
                        </pre>
                        <CopyButton what="In curl".to_owned() />
                    </details>
                    <details class="sample" name="gallery">
                        <summary class="sample__handle">"Python"</summary>
                        <pre class="sample__code" role="group" aria-label="In Python" tabindex="0">
                            <code>"import requests"</code>
                        </pre>
                    </details>
                </div>
            </Piece>
            <Piece caption="Copied">
                <span class="copy">
                    <button type="button" class="copy__button">
                        "Copy"
                    </button>
                    <span class="copy__said">"Copied"</span>
                </span>
            </Piece>
        </Room>
    }
}
