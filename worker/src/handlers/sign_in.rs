//! `/api/v1/sign-in` and below it, `/api/v1/sign-out` and `/api/v1/me`.

use crate::{
    cookie::{self, SetCookie},
    error::{Answer, Problem},
    extract::{Context, Cookies, CurrentSession, Json},
};
use axum::{http::StatusCode, response::IntoResponse};
use shared::{
    problem::ProblemCode,
    sign_in::{Me, Redeem, SignIn, SignOut},
};
use worker_core::{
    clock,
    usecases::sign_in::{self, Asked},
};

/// Asks for a mail with a link and a code: 202, whoever has the address.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SIGN_IN, operation_id = "askForSignInMail", tag = "sign-in",
        request_body = SignIn,
        responses(
            (status = ACCEPTED, description = "The same answer for known and unknown addresses; a cookie of the browser"),
            Json<()>,
            (status = 422, description = "invalid_address"),
            (status = 429, description = "too_many_requests"),
        ),
    )
)]
#[worker::send]
pub async fn ask(
    context: Context,
    cookies: Cookies,
    Json(SignIn { address, lang }): Json<SignIn>,
) -> Answer<impl IntoResponse> {
    let address = address
        .trim()
        .parse()
        .map_err(|_| ProblemCode::InvalidAddress)?;
    let secret = match sign_in::ask(&context, &address, lang, cookies.known()).await? {
        Asked::Mailed(secret) => Some(secret),
        // The code of an earlier mail goes on working in its browser; another browser sees no difference.
        Asked::Nothing => match cookies.sign_in() {
            Some(_) => None,
            None => Some(clock::token()?),
        },
        Asked::TooMany { retry_after } => return Err(Problem::too_many_requests(retry_after)),
    };
    let cookie = secret.as_deref().map(SetCookie::sign_in);
    Ok((StatusCode::ACCEPTED, cookie, ()))
}

/// Signs in with the token or the code of the mail, in the browser that asked.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::REDEEM, operation_id = "signIn", tag = "sign-in",
        request_body = Redeem,
        responses(
            (status = OK, body = Me, description = "Signed in, with the cookie of the session"),
            Json<()>,
            (status = 422, description = "invalid_code"),
        ),
    )
)]
#[worker::send]
pub async fn redeem(
    context: Context,
    cookies: Cookies,
    Json(secret): Json<Redeem>,
) -> Answer<impl IntoResponse> {
    let browser = cookies.sign_in().ok_or(ProblemCode::InvalidCode)?;
    let token = sign_in::redeem(&context, browser, &secret).await?;
    let token = token.ok_or(ProblemCode::InvalidCode)?;
    let session = sign_in::session(&context, &token).await?;
    let me = session.and_then(|session| sign_in::me(&session, context.now));
    let me = me.ok_or(ProblemCode::InvalidCode)?;
    let known = sign_in::known_browser_cookie(&context, &me.address)?;
    let cookies = (
        SetCookie::session(&token),
        SetCookie::known(&known),
        SetCookie::removed(cookie::SIGN_IN),
    );
    Ok((cookies, Json(me)))
}

/// Signs out, here or everywhere.
#[cfg_attr(
    test,
    utoipa::path(
        post, path = shared::paths::admin::api::SIGN_OUT, operation_id = "signOut", tag = "sign-in",
        request_body = SignOut,
        responses(
            (status = NO_CONTENT, description = "Signed out"),
            Json<()>,
        ),
    )
)]
#[worker::send]
pub async fn sign_out(
    context: Context,
    cookies: Cookies,
    Json(SignOut { everywhere }): Json<SignOut>,
) -> Answer<impl IntoResponse> {
    if let Some(token) = cookies.session() {
        sign_in::sign_out(&context, token, everywhere).await?;
    }
    Ok((StatusCode::NO_CONTENT, SetCookie::removed(cookie::SESSION)))
}

/// The person who is signed in.
#[cfg_attr(
    test,
    utoipa::path(
        get, path = shared::paths::admin::api::ME, operation_id = "showMe", tag = "sign-in",
        responses(
            (status = OK, body = Me, description = "The person"),
            CurrentSession,
        ),
        security(("session" = [])),
    )
)]
pub async fn show(context: Context, CurrentSession(session): CurrentSession) -> Answer<Json<Me>> {
    let me = sign_in::me(&session, context.now);
    Ok(Json(me.ok_or(ProblemCode::NotSignedIn)?))
}
