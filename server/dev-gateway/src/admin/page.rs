//! Lists, page by page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use http::StatusCode;
use serde_json::{Value, json};

use super::Parent;
use crate::answer::Answer;
use crate::params::{self, Params};
use crate::request::Request;
use crate::schema::Kind;
use crate::state::{Row, State};

const USUAL_SIZE: usize = 100;
const LARGEST_SIZE: f64 = 1000.0;

pub(super) fn answer(
    state: &State,
    request: &Request,
    kind: Kind,
    parent: Option<&Parent>,
) -> Answer {
    let query = params::decode(request.query.as_deref().unwrap_or_default().as_bytes());
    let (size, after) = match (size(&query), offset(&query)) {
        (Ok(size), Ok(after)) => (size, after),
        (Err(refused), _) | (_, Err(refused)) => return refused,
    };
    let wanted = |row: &&Row| {
        parent.is_none_or(|it| row.reference(it.field) == Some(&it.id))
            && has_tags(row, &query)
            && has_custom_id(row, kind, &query)
    };
    let rows: Vec<_> = state
        .all(kind)
        .filter(wanted)
        .filter(|row| after.as_deref().is_none_or(|after| row.id() > after))
        .take(size + 1)
        .collect();
    let data: Vec<_> = rows.iter().take(size).map(|row| state.show(kind, row)).collect();
    let mut page = json!({ "data": data, "next": null });
    if let Some(last) = rows.get(size - 1).filter(|_| rows.len() > size) {
        let offset = STANDARD_NO_PAD.encode(json!([last.id()]).to_string());
        page["next"] = json!(next(kind, parent, &offset, &query));
        page["offset"] = json!(offset);
    }
    Answer::json(StatusCode::OK, &page)
}

/// The path of the next page. Below a parent Kong forgets the size.
fn next(kind: Kind, parent: Option<&Parent>, offset: &str, query: &Params) -> String {
    let offset = params::escape(offset);
    if let Some(parent) = parent {
        return format!("/{}/{}?offset={offset}", parent.path, kind.path());
    }
    let kept = |name: &str| {
        query.get(name).and_then(Value::as_str).map(|value| format!("&{name}={value}"))
    };
    let (tags, size) = (kept("tags").unwrap_or_default(), kept("size").unwrap_or_default());
    format!("/{}?offset={offset}{tags}{size}", kind.path())
}

fn size(query: &Params) -> Result<usize, Answer> {
    let refuse = |message| Err(invalid(9, "invalid size", message));
    let Some(size) = query.get("size") else { return Ok(USUAL_SIZE) };
    let Some(size) = size.as_str().and_then(|text| text.trim().parse::<f64>().ok()) else {
        return refuse("size must be a number");
    };
    // The cast is exact: the number is whole and small.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked just before"
    )]
    if (1.0..=LARGEST_SIZE).contains(&size) && size.fract() == 0.0 {
        Ok(size as usize)
    } else {
        refuse("size must be an integer between 1 and 1000")
    }
}

/// The id after which the page begins.
fn offset(query: &Params) -> Result<Option<String>, Answer> {
    let Some(offset) = query.get("offset").and_then(Value::as_str) else { return Ok(None) };
    let refuse = |why| {
        invalid(
            7,
            "invalid offset",
            &format!("'{offset}' is not a valid offset: bad {why} encoding"),
        )
    };
    let text =
        STANDARD_NO_PAD.decode(offset.trim_end_matches('=')).map_err(|_| refuse("base64"))?;
    let (id,): (String,) = serde_json::from_slice(&text).map_err(|_| refuse("json"))?;
    Ok(Some(id))
}

fn invalid(code: u8, name: &str, message: &str) -> Answer {
    Answer::json(
        StatusCode::BAD_REQUEST,
        &json!({ "code": code, "name": name, "message": message }),
    )
}

/// `tags=a,b` wants both, `tags=a/b` either.
fn has_tags(row: &Row, query: &Params) -> bool {
    let Some(wanted) = query.get("tags").and_then(Value::as_str) else { return true };
    let has = |tag: &str| {
        row.fields
            .get("tags")
            .and_then(Value::as_array)
            .is_some_and(|all| all.contains(&json!(tag)))
    };
    if wanted.contains('/') { wanted.split('/').any(has) } else { wanted.split(',').all(has) }
}

/// The one filter beside tags: consumers by their `custom_id`.
fn has_custom_id(row: &Row, kind: Kind, query: &Params) -> bool {
    let wanted = query.get("custom_id").filter(|_| kind == Kind::Consumer);
    wanted.is_none_or(|wanted| row.fields.get("custom_id") == Some(wanted))
}
