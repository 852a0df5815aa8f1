//! What Kong keeps of each kind of entity: its fields, their types and what stands in for a missing one.

use serde_json::{Map, Value};

mod check;

pub(crate) use check::{Violations, check_given, fill, is_uuid, random_text};

pub(crate) type Fields = Map<String, Value>;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Service,
    Route,
    Plugin,
    Consumer,
    Credential,
    Token,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Type {
    Uuid,
    Text,
    OneOf(&'static [&'static str]),
    Integer,
    Number,
    Flag,
    List,
    Set,
    /// A list of URIs that may be redirected to.
    RedirectUris,
    Foreign(Kind),
    /// Something that is kept as it comes.
    Any,
    /// The configuration of a plugin.
    Config,
}

/// What a field is when nothing is given for it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Preset {
    Null,
    Required,
    Uuid,
    Random,
    Now,
    Json(&'static str),
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Field(pub(crate) &'static str, pub(crate) Type, pub(crate) Preset);

pub(crate) const KINDS: [Kind; 6] =
    [Kind::Service, Kind::Route, Kind::Plugin, Kind::Consumer, Kind::Credential, Kind::Token];

impl Kind {
    /// Its name in the Admin API's paths.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Service => "services",
            Self::Route => "routes",
            Self::Plugin => "plugins",
            Self::Consumer => "consumers",
            Self::Credential => "oauth2",
            Self::Token => "oauth2_tokens",
        }
    }

    /// Its name in a seed, and in Kong's words about a foreign key.
    pub(crate) fn table(self) -> &'static str {
        if self == Self::Credential { "oauth2_credentials" } else { self.path() }
    }

    pub(crate) fn from_path(path: &str) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.path() == path)
    }

    /// The fields that no two entities share. The first stands for the id in a path.
    pub(crate) fn unique(self) -> &'static [&'static str] {
        match self {
            Self::Service | Self::Route => &["name"],
            Self::Plugin => &[],
            Self::Consumer => &["username", "custom_id"],
            Self::Credential => &["client_id"],
            Self::Token => &["access_token", "refresh_token"],
        }
    }

    pub(crate) fn fields(self) -> &'static [Field] {
        match self {
            Self::Service => SERVICE,
            Self::Route => ROUTE,
            Self::Plugin => PLUGIN,
            Self::Consumer => CONSUMER,
            Self::Credential => CREDENTIAL,
            Self::Token => TOKEN,
        }
    }

    /// The field by which this kind refers to another.
    pub(crate) fn reference_to(self, other: Self) -> Option<&'static str> {
        self.references().find(|(_, kind)| *kind == other).map(|(name, _)| name)
    }

    pub(crate) fn references(self) -> impl Iterator<Item = (&'static str, Self)> {
        self.fields().iter().filter_map(|Field(name, of_type, _)| match of_type {
            Type::Foreign(kind) => Some((*name, *kind)),
            _ => None,
        })
    }
}

use Preset::{Json, Now, Null, Random, Required, Uuid};

const ID: Field = Field("id", Type::Uuid, Uuid);
const CREATED: Field = Field("created_at", Type::Integer, Now);
const UPDATED: Field = Field("updated_at", Type::Integer, Now);
const TAGS: Field = Field("tags", Type::Set, Null);

const SERVICE: &[Field] = &[
    ID,
    CREATED,
    UPDATED,
    TAGS,
    Field("name", Type::Text, Null),
    Field("protocol", Type::Text, Json(r#""http""#)),
    Field("host", Type::Text, Required),
    Field("port", Type::Integer, Json("80")),
    Field("path", Type::Text, Null),
    Field("retries", Type::Integer, Json("5")),
    Field("connect_timeout", Type::Integer, Json("60000")),
    Field("write_timeout", Type::Integer, Json("60000")),
    Field("read_timeout", Type::Integer, Json("60000")),
    Field("client_certificate", Type::Any, Null),
    Field("ca_certificates", Type::Any, Null),
    Field("tls_verify", Type::Flag, Null),
    Field("tls_verify_depth", Type::Integer, Null),
    Field("enabled", Type::Flag, Json("true")),
];

const ROUTE: &[Field] = &[
    ID,
    CREATED,
    UPDATED,
    TAGS,
    Field("name", Type::Text, Null),
    Field("service", Type::Foreign(Kind::Service), Null),
    Field("protocols", Type::Set, Json(r#"["http", "https"]"#)),
    Field("methods", Type::Set, Null),
    Field("hosts", Type::List, Null),
    Field("paths", Type::List, Null),
    Field("headers", Type::Any, Null),
    Field("snis", Type::Set, Null),
    Field("sources", Type::Any, Null),
    Field("destinations", Type::Any, Null),
    Field("path_handling", Type::Text, Json(r#""v0""#)),
    Field("preserve_host", Type::Flag, Json("false")),
    Field("strip_path", Type::Flag, Json("true")),
    Field("regex_priority", Type::Integer, Json("0")),
    Field("request_buffering", Type::Flag, Json("true")),
    Field("response_buffering", Type::Flag, Json("true")),
    Field("https_redirect_status_code", Type::Integer, Json("426")),
];

const PLUGIN: &[Field] = &[
    ID,
    CREATED,
    UPDATED,
    TAGS,
    Field("name", Type::Text, Required),
    Field("instance_name", Type::Text, Null),
    Field("service", Type::Foreign(Kind::Service), Null),
    Field("route", Type::Foreign(Kind::Route), Null),
    Field("consumer", Type::Foreign(Kind::Consumer), Null),
    Field("config", Type::Config, Json("{}")),
    Field("protocols", Type::Set, Json(r#"["grpc", "grpcs", "http", "https"]"#)),
    Field("enabled", Type::Flag, Json("true")),
];

/// The `config` of the oauth2 plugin, the only one that there is here.
const CONFIG: &[Field] = &[
    Field("scopes", Type::List, Null),
    Field("mandatory_scope", Type::Flag, Json("false")),
    Field("provision_key", Type::Text, Random),
    Field("token_expiration", Type::Number, Json("7200")),
    Field("enable_authorization_code", Type::Flag, Json("false")),
    Field("enable_implicit_grant", Type::Flag, Json("false")),
    Field("enable_client_credentials", Type::Flag, Json("false")),
    Field("enable_password_grant", Type::Flag, Json("false")),
    Field("hide_credentials", Type::Flag, Json("false")),
    Field("accept_http_if_already_terminated", Type::Flag, Json("false")),
    Field("anonymous", Type::Text, Null),
    Field("global_credentials", Type::Flag, Json("false")),
    Field("auth_header_name", Type::Text, Json(r#""authorization""#)),
    Field("refresh_token_ttl", Type::Number, Json("1209600")),
    Field("reuse_refresh_token", Type::Flag, Json("false")),
    Field("pkce", Type::OneOf(&["none", "lax", "strict"]), Json(r#""lax""#)),
    Field("realm", Type::Text, Null),
];

const CONSUMER: &[Field] = &[
    ID,
    CREATED,
    UPDATED,
    TAGS,
    Field("username", Type::Text, Null),
    Field("custom_id", Type::Text, Null),
];

const CREDENTIAL: &[Field] = &[
    ID,
    CREATED,
    TAGS,
    Field("consumer", Type::Foreign(Kind::Consumer), Required),
    Field("name", Type::Text, Required),
    Field("client_id", Type::Text, Random),
    Field("client_secret", Type::Text, Random),
    Field("hash_secret", Type::Flag, Json("false")),
    Field("redirect_uris", Type::RedirectUris, Null),
    Field("client_type", Type::OneOf(&["confidential", "public"]), Json(r#""confidential""#)),
];

const TOKEN: &[Field] = &[
    ID,
    CREATED,
    Field("service", Type::Foreign(Kind::Service), Null),
    Field("credential", Type::Foreign(Kind::Credential), Required),
    Field("token_type", Type::OneOf(&["bearer"]), Json(r#""bearer""#)),
    Field("expires_in", Type::Integer, Required),
    Field("access_token", Type::Text, Random),
    Field("refresh_token", Type::Text, Null),
    Field("authenticated_userid", Type::Text, Null),
    Field("scope", Type::Text, Null),
    Field("ttl", Type::Integer, Null),
];
