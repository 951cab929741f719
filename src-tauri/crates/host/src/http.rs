//! Loopback HTTP for stories in a browser: the built page under the program's own content policy, `POST /call`, and
//! `POST /clock`, both behind a random token.

use std::{
    fs,
    io::{Read, Write, stdout},
    path::{Component, Path, PathBuf},
};

use practice::Practice;
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{args::instant, clock::Clock};

/// The program's policy, but for the door to the core, which here is the page's own origin.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
     worker-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";
/// No call is longer.
const BODY_MOST: u64 = 4 << 20;

type Answer = Response<std::io::Cursor<Vec<u8>>>;

/// Serves until standard input ends, so that nothing outlives the story that started it.
pub fn serve(practice: &Practice, clock: &Clock, page: &Path) -> Result<(), String> {
    let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
    let port = server
        .server_addr()
        .to_ip()
        .map(|address| address.port())
        .ok_or("no port")?;
    let token = token()?;
    let host = format!("127.0.0.1:{port}");
    println!(
        "{}",
        json!({ "listening": format!("http://{host}/"), "token": token })
    );
    stdout().flush().map_err(|error| error.to_string())?;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
            server.unblock();
        });
        // A second pair of hands, so that a key derivation does not hold up the page's files.
        for _ in 0..2 {
            scope.spawn(|| {
                for mut request in server.incoming_requests() {
                    let answer = answer(&mut request, practice, clock, page, &host, &token);
                    // A browser that went away is no error.
                    let _ = request.respond(answer);
                }
                server.unblock();
            });
        }
    });
    Ok(())
}

fn token() -> Result<String, String> {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))
        .map(|header| header.value.as_str())
}

fn answer(
    request: &mut Request,
    practice: &Practice,
    clock: &Clock,
    page: &Path,
    host: &str,
    token: &str,
) -> Answer {
    // A page of another origin that guesses the port still names another host.
    if header(request, "Host") != Some(host) {
        return empty(421);
    }
    let path = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or("/")
        .to_owned();
    if *request.method() == Method::Get {
        return file(page, &path);
    }
    if *request.method() != Method::Post || header(request, "X-Anagen-Token") != Some(token) {
        return empty(403);
    }
    let mut body = String::new();
    if request
        .as_reader()
        .take(BODY_MOST)
        .read_to_string(&mut body)
        .is_err()
    {
        return empty(400);
    }
    let body: Value = serde_json::from_str(&body).unwrap_or_default();
    match path.as_str() {
        "/call" => json_answer(&practice.call(clock.now(), body)),
        "/clock" => match body["now"].as_str().map(instant) {
            Some(Ok(now)) => {
                clock.set(now);
                json_answer(&json!({}))
            }
            _ => empty(400),
        },
        _ => empty(404),
    }
}

fn file(page: &Path, path: &str) -> Answer {
    let relative = PathBuf::from(path.trim_start_matches('/'));
    if relative
        .components()
        .any(|part| !matches!(part, Component::Normal(_)))
    {
        return empty(404);
    }
    let relative = if relative.as_os_str().is_empty() {
        PathBuf::from("index.html")
    } else {
        relative
    };
    match fs::read(page.join(&relative)) {
        Ok(bytes) => with(
            Response::from_data(bytes),
            &[
                ("Content-Type", kind(&relative)),
                ("Content-Security-Policy", POLICY),
            ],
        ),
        Err(_) => empty(404),
    }
}

fn kind(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

fn json_answer(value: &Value) -> Answer {
    with(
        Response::from_data(value.to_string()),
        &[("Content-Type", "application/json")],
    )
}

fn empty(status: u16) -> Answer {
    Response::from_data(Vec::new()).with_status_code(status)
}

fn with(answer: Answer, headers: &[(&str, &str)]) -> Answer {
    headers
        .iter()
        .chain(&[
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
        ])
        .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
        .fold(answer, Response::with_header)
}
