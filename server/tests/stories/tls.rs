//! TLS towards the gateway: it proves who it is, or nothing is said; and we prove who we are where asked.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{RootCertStore, ServerConfig, server::WebPkiClientVerifier},
};

use crate::support::{ALICE, House, NOT_FOUND, TestGateway, Trap};

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    None,
    OtherName,
    Expired,
    NotYet,
    SelfSigned,
    ForClients,
}

/// An authority of the operator's own, and servers with certificates by it, flawed or not.
struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let pem = params.self_signed(&key).expect("signed").pem();
        Self { pem, issuer: Issuer::new(params, key) }
    }

    /// A server with a certificate for us to check.
    fn server(&self, flaw: Flaw) -> TlsAcceptor {
        let (certificate, private) = self.certified(flaw);
        let _ = rustls::crypto::ring::default_provider().install_default();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], private);
        TlsAcceptor::from(Arc::new(config.expect("a certificate and its key")))
    }

    fn certified(&self, flaw: Flaw) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
        let name = if flaw == Flaw::OtherName { "kong.example" } else { "127.0.0.1" };
        let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
        match flaw {
            Flaw::Expired => {
                params.not_before = date_time_ymd(2020, 1, 1);
                params.not_after = date_time_ymd(2021, 1, 1);
            }
            Flaw::NotYet => params.not_before = date_time_ymd(3000, 1, 1),
            Flaw::None | Flaw::OtherName | Flaw::SelfSigned | Flaw::ForClients => {}
        }
        params.extended_key_usages = vec![match flaw {
            Flaw::ForClients => ExtendedKeyUsagePurpose::ClientAuth,
            _ => ExtendedKeyUsagePurpose::ServerAuth,
        }];
        let key = KeyPair::generate().expect("a key");
        let certificate = match flaw {
            Flaw::SelfSigned => params.self_signed(&key),
            _ => params.signed_by(&key, &self.issuer),
        };
        let certificate = certificate.expect("signed").der().clone();
        let private = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        (certificate, private)
    }

    /// A server that talks to those whom this authority knows.
    fn server_for_known_clients(&self) -> TlsAcceptor {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut roots = RootCertStore::empty();
        roots
            .add(CertificateDer::from_pem_slice(self.pem.as_bytes()).expect("PEM"))
            .expect("a root");
        let (certificate, private) = self.certified(Flaw::None);
        let verifier = WebPkiClientVerifier::builder(Arc::new(roots)).build().expect("a verifier");
        let config = ServerConfig::builder()
            .with_client_cert_verifier(verifier)
            .with_single_cert(vec![certificate], private);
        TlsAcceptor::from(Arc::new(config.expect("a certificate and its key")))
    }

    /// A client's certificate and key, as PEM.
    fn client(&self) -> (String, String) {
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        let key = KeyPair::generate().expect("a key");
        let certificate = params.signed_by(&key, &self.issuer).expect("signed");
        (certificate.pem(), key.serialize_pem())
    }

    /// Makes the house trust this authority beside the stand-in's.
    fn joins(&self, gateway: &TestGateway) {
        let path = gateway.ca_file.as_ref().expect("the stand-in's authority");
        let mut pems = std::fs::read_to_string(path).expect("PEM");
        pems.push_str(&self.pem);
        std::fs::write(path, pems).expect("written");
    }
}

const FLAWS: [Flaw; 5] =
    [Flaw::OtherName, Flaw::Expired, Flaw::NotYet, Flaw::SelfSigned, Flaw::ForClients];

/// Security requirement 56: no byte of a request goes to an Admin API that can't prove who it is.
#[tokio::test]
async fn an_admin_api_with_a_flawed_certificate_gets_no_request() {
    let authority = Authority::new();
    for flaw in [Flaw::None].into_iter().chain(FLAWS) {
        let trap = Trap::answering(NOT_FOUND.to_owned(), 0, Some(authority.server(flaw))).await;
        let mut gateway = TestGateway::stand_in().await;
        authority.joins(&gateway);
        gateway.admin_url = format!("https://127.0.0.1:{}", trap.port);
        let house = House::before(&gateway).await;
        let page = house.browser().get(&house.authorize("&scope=email")).await;
        let (connections, bytes) = trap.reached();
        assert!(connections > 0, "{flaw:?}");
        if flaw == Flaw::None {
            assert_eq!(page.status, 400, "without a flaw the question is asked: {}", page.body);
            assert!(bytes > 0);
        } else {
            assert_eq!((page.status.as_u16(), page.location(), bytes), (503, None, 0), "{flaw:?}");
        }
    }
}

/// Security requirement 56: nor to such a proxy, and so the provision key stays here.
#[tokio::test]
async fn a_proxy_with_a_flawed_certificate_gets_no_request() {
    let authority = Authority::new();
    for flaw in [Flaw::None].into_iter().chain(FLAWS) {
        let trap = Trap::answering(NOT_FOUND.to_owned(), 0, Some(authority.server(flaw))).await;
        let mut gateway = TestGateway::stand_in().await;
        authority.joins(&gateway);
        gateway.proxy_url = format!("https://127.0.0.1:{}", trap.port);
        let house = House::before(&gateway).await;
        let answer = house.allowed_by(ALICE).await;
        let (connections, bytes) = trap.reached();
        assert!(connections > 0, "{flaw:?}");
        if flaw == Flaw::None {
            assert_eq!(answer.status, 502, "without a flaw the answer is read: {}", answer.body);
            assert!(bytes > 0);
        } else {
            assert_eq!(
                (answer.status.as_u16(), answer.location(), bytes),
                (503, None, 0),
                "{flaw:?}"
            );
        }
    }
}

/// Security requirement 56: mutual TLS. A gateway that asks who calls gets our certificate, and one that
/// gets none hears no request.
#[tokio::test]
async fn a_gateway_that_asks_who_calls_is_told() {
    let authority = Authority::new();
    let trap =
        Trap::answering(NOT_FOUND.to_owned(), 0, Some(authority.server_for_known_clients())).await;
    for known in [false, true] {
        let mut gateway = TestGateway::stand_in().await;
        authority.joins(&gateway);
        gateway.admin_url = format!("https://127.0.0.1:{}", trap.port);
        let folder = tempfile::tempdir().expect("a folder");
        if known {
            let (certificate, key) = authority.client();
            let files = [("cert", certificate), ("key", key)].map(|(name, pem)| {
                let path = folder.path().join(name);
                std::fs::write(&path, pem).expect("written");
                format!("client_{name}_file = \"{}\"", path.display())
            });
            gateway.kong_lines = files.join("\n");
        }
        let house = House::before(&gateway).await;
        let page = house.browser().get(&house.authorize("&scope=email")).await;
        let heard = trap.reached().1 > 0;
        assert_eq!((page.status.as_u16(), heard), if known { (400, true) } else { (503, false) });
    }
}
