//! Kong's Admin API: the same four paths for every kind of entity, as its schema tells.
//!
//! `/{kind}`, `/{kind}/{key}`, `/{parent}/{key}/{kind}[/{key}]`, and `/{kind}/{key}/{reference}`.

mod body;
mod page;

use http::header::{ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN};
use http::{Method, StatusCode};
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::request::Request;
use crate::schema::{Fields, Kind, is_uuid};
use crate::state::{Row, State, WriteError};

/// What a path leads to.
enum Place {
    Collection(Kind, Option<Parent>),
    One(Kind, String, Option<Parent>),
    /// The entity that another one refers to.
    Referred(Kind, String),
}

/// The entity below which a path stands.
struct Parent {
    /// The field that refers to it.
    field: &'static str,
    id: String,
    /// Its part of the path.
    path: String,
}

pub(crate) fn answer(state: &mut State, request: &Request) -> Answer {
    let answer = match place(state, &request.path) {
        None => Answer::not_found(),
        Some(Place::Collection(kind, parent)) => collection(state, request, kind, parent.as_ref()),
        Some(Place::One(kind, key, parent)) => one(state, request, kind, &key, parent.as_ref()),
        Some(Place::Referred(kind, id)) => one(state, request, kind, &id, None),
    };
    answer.with(ACCESS_CONTROL_ALLOW_ORIGIN, "*").with(ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
}

fn place(state: &State, path: &str) -> Option<Place> {
    let raw: Vec<_> = path.trim_matches('/').split('/').collect();
    let segment =
        |at: usize| Some(percent_decode_str(raw.get(at)?).decode_utf8_lossy().into_owned());
    let kind = Kind::from_path(raw.first()?)?;
    let Some(key) = segment(1) else { return Some(Place::Collection(kind, None)) };
    let Some(below) = raw.get(2) else { return Some(Place::One(kind, key, None)) };
    let row = state.find(kind, &key)?;
    if let Some((field, parent)) = kind.references().find(|(field, _)| field == below) {
        return row.reference(field).map(|id| Place::Referred(parent, id.to_owned()));
    }
    let child = Kind::from_path(below)?;
    let field = child.reference_to(kind)?;
    let parent = Some(Parent {
        field,
        id: row.id().to_owned(),
        path: format!("{}/{}", kind.path(), raw.get(1)?),
    });
    match (segment(3), raw.len()) {
        (None, _) => Some(Place::Collection(child, parent)),
        (Some(key), 4) => Some(Place::One(child, key, parent)),
        (Some(_), _) => None,
    }
}

fn collection(state: &mut State, request: &Request, kind: Kind, parent: Option<&Parent>) -> Answer {
    match request.method {
        Method::GET | Method::HEAD => page::answer(state, request, kind, parent),
        Method::OPTIONS => Answer::allowing("GET, HEAD, OPTIONS, POST"),
        Method::POST => with_body(request, kind, |mut given| {
            if let Some(parent) = parent {
                given.insert(parent.field.to_owned(), json!({ "id": parent.id }));
            }
            written(state, kind, StatusCode::CREATED, |state| state.insert(kind, given, None))
        }),
        _ => not_allowed(),
    }
}

fn one(
    state: &mut State,
    request: &Request,
    kind: Kind,
    key: &str,
    parent: Option<&Parent>,
) -> Answer {
    let belongs = |row: &&Row| parent.is_none_or(|it| row.reference(it.field) == Some(&it.id));
    let row = state.find(kind, key).filter(belongs).cloned();
    match (&request.method, row) {
        (&Method::OPTIONS, _) => Answer::allowing("DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
        (&Method::GET | &Method::HEAD, Some(row)) => {
            Answer::json(StatusCode::OK, &state.show(kind, &row))
        }
        (&Method::DELETE, Some(row)) => {
            state.remove(kind, row.id());
            Answer::empty(StatusCode::NO_CONTENT)
        }
        // Below a parent Kong looks first; elsewhere what is not there counts as deleted.
        (&Method::DELETE, None) if parent.is_none() => Answer::empty(StatusCode::NO_CONTENT),
        (&Method::PATCH, Some(row)) => with_body(request, kind, |given| {
            written(state, kind, StatusCode::OK, |state| state.update(kind, &row, given))
        }),
        (&Method::PUT, row) => with_body(request, kind, |given| {
            written(state, kind, StatusCode::OK, |state| {
                replace(state, kind, key, row, given, parent)
            })
        }),
        (&Method::PATCH, None) if parent.is_none() => {
            let field = kind.unique().first().filter(|_| !is_uuid(key)).unwrap_or(&"id");
            refused(&WriteError::Missing { field, value: key.to_owned() })
        }
        (&Method::GET | &Method::HEAD | &Method::DELETE | &Method::PATCH, None) => {
            Answer::not_found()
        }
        _ => not_allowed(),
    }
}

/// PUT: a new entity in the place of the old one, if there was one.
fn replace(
    state: &mut State,
    kind: Kind,
    key: &str,
    old: Option<Row>,
    mut given: Fields,
    parent: Option<&Parent>,
) -> Result<Row, WriteError> {
    if let Some(parent) = parent {
        given.insert(parent.field.to_owned(), json!({ "id": parent.id }));
    }
    match (is_uuid(key), kind.unique().first()) {
        (false, Some(field)) => given.insert((*field).to_owned(), json!(key)),
        _ => given.insert("id".to_owned(), json!(key)),
    };
    let Some(old) = old else { return state.insert(kind, given, None) };
    given.insert("id".to_owned(), json!(old.id()));
    state.replace(kind, &old, given)
}

fn with_body(request: &Request, kind: Kind, act: impl FnOnce(Fields) -> Answer) -> Answer {
    body::read(request, kind).map_or_else(|refused| refused, act)
}

fn written(
    state: &mut State,
    kind: Kind,
    status: StatusCode,
    write: impl FnOnce(&mut State) -> Result<Row, WriteError>,
) -> Answer {
    match write(state) {
        Ok(row) => Answer::json(status, &state.show(kind, &row)),
        Err(error) => refused(&error),
    }
}

fn refused(error: &WriteError) -> Answer {
    let (status, code, name, fields): (_, _, _, Value) = match error {
        WriteError::Schema(wrong) => {
            (StatusCode::BAD_REQUEST, 2, "schema violation", wrong.fields())
        }
        WriteError::SameId(id) => {
            (StatusCode::BAD_REQUEST, 3, "primary key violation", json!({ "id": id }))
        }
        WriteError::NoSuch { field, id, .. } => {
            (StatusCode::BAD_REQUEST, 4, "foreign key violation", json!({ *field: { "id": id } }))
        }
        WriteError::Missing { field, value } => {
            (StatusCode::NOT_FOUND, 6, "not found", json!({ *field: value }))
        }
        WriteError::Taken { field, value } => {
            (StatusCode::CONFLICT, 5, "unique constraint violation", json!({ *field: value }))
        }
    };
    Answer::json(
        status,
        &json!({ "code": code, "name": name, "message": error.to_string(), "fields": fields }),
    )
}

fn not_allowed() -> Answer {
    Answer::message(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
}
