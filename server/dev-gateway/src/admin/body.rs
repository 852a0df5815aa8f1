//! What a writing request gives: JSON, or a form whose texts are taken for what the field is.

use http::StatusCode;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::params;
use crate::request::Request;
use crate::schema::{Field, Fields, Kind, Type};

const UNSUPPORTED: &str = "<html>\r\n<head><title>415 Unsupported Media Type</title></head>\r\n<body>\r\n\
    <center><h1>415 Unsupported Media Type</h1></center>\r\n</body>\r\n</html>\r\n";

pub(super) fn read(request: &Request, kind: Kind) -> Result<Fields, Answer> {
    if request.has_content_type("application/json") {
        return match serde_json::from_slice(&request.body) {
            Ok(Value::Object(fields)) => Ok(fields),
            Ok(Value::Array(_)) => Ok(Fields::new()),
            Ok(_) => Err(Answer::message(
                StatusCode::INTERNAL_SERVER_ERROR,
                "An unexpected error occurred",
            )),
            Err(_) => Err(Answer::message(StatusCode::BAD_REQUEST, "Cannot parse JSON body")),
        };
    }
    if request.has_content_type(params::FORM) {
        return Ok(inferred(kind, &request.body));
    }
    if request.body.is_empty() {
        return Ok(Fields::new());
    }
    Err(Answer::text(StatusCode::UNSUPPORTED_MEDIA_TYPE, "text/html; charset=UTF-8", UNSUPPORTED))
}

/// `name[]=a&name[]=b` and `name[1]=a` are lists, `parent.id=x` is a reference.
fn inferred(kind: Kind, form: &[u8]) -> Fields {
    let mut fields = Fields::new();
    for (name, value) in params::decode(form) {
        let (name, part) = name
            .split_once(['[', '.'])
            .map_or((name.as_str(), None), |(name, part)| (name, Some(part)));
        let of_type =
            kind.fields().iter().find(|field| field.0 == name).map(|Field(_, of_type, _)| *of_type);
        let text = value.as_str().unwrap_or_default();
        let value = match of_type {
            Some(Type::List | Type::Set | Type::RedirectUris) if !value.is_array() => {
                json!([value])
            }
            Some(Type::Foreign(_)) if part == Some("id") => json!({ "id": value }),
            Some(Type::Integer | Type::Number) => {
                text.parse::<i64>().map_or(value.clone(), |number| json!(number))
            }
            Some(Type::Flag) if matches!(text, "true" | "false") => json!(text == "true"),
            _ if text.is_empty() && value.is_string() => Value::Null,
            _ => value,
        };
        fields.insert(name.to_owned(), value);
    }
    fields
}
