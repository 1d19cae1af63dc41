//! The preview of a mail that a decision sends.

use crate::review_draft::ReviewDraft;
use frontend::{browser, page_texts::use_texts};
use leptos::prelude::*;
use shared::{
    admin::wire::{EditedMail, LONGEST_SUBJECT, PreviewedMail},
    submission::id::SubmissionId,
};
use texts::{code_labels::language, keys, places};

/// A mail that the reviewer may edit.
#[derive(Clone, Debug)]
pub struct MailDraft {
    place: usize,
    mail: PreviewedMail,
    subject: RwSignal<String>,
    body: RwSignal<String>,
    is_refused: RwSignal<bool>,
}

impl MailDraft {
    /// The mail as it would leave, with its position among the mails.
    pub fn new((place, mail): (usize, PreviewedMail)) -> Self {
        Self {
            place,
            is_refused: RwSignal::new(false),
            subject: RwSignal::new(mail.subject.clone()),
            body: RwSignal::new(mail.body.clone()),
            mail,
        }
    }

    /// The edited mail; `None` where nothing was changed.
    pub fn edited(&self) -> Option<EditedMail> {
        let edited = EditedMail {
            subject: self.subject.get_untracked(),
            body: self.body.get_untracked(),
        };
        let is_changed = edited.subject != self.mail.subject || edited.body != self.mail.body;
        (self.mail.is_editable && is_changed).then_some(edited)
    }

    /// Stores what was edited where the decision is not taken.
    pub fn keep(&self, id: &SubmissionId) {
        if let Some(edited) = self.edited() {
            ReviewDraft::keep_mail(id, &self.mail.template, &edited);
        }
    }

    /// Goes on with what was stored.
    pub fn go_on(&self, id: &SubmissionId) {
        let is_editable = self.mail.is_editable;
        let kept = is_editable.then(|| ReviewDraft::take_mail(id, &self.mail.template));
        if let Some(EditedMail { subject, body }) = kept.flatten() {
            self.subject.set(subject);
            self.body.set(body);
        }
    }

    /// Shows that the mail can't be sent as it was edited, and moves the focus to it.
    pub fn refuse(&self) {
        self.is_refused.set(true);
        browser::focus(&self.body_id());
    }

    fn body_id(&self) -> String {
        format!("mail-{}-body", self.place)
    }
}

/// The recipient, the time, the language and the text.
#[component]
pub fn MailPreview(
    /// The mail.
    writing: MailDraft,
) -> impl IntoView {
    let texts = use_texts();
    let body_id = writing.body_id();
    let MailDraft {
        place,
        mail,
        subject,
        body,
        is_refused,
    } = writing;
    let lang = mail.lang.code();
    let language = texts.get(language(mail.lang));
    let to = texts.fill(
        keys::ADMIN_MAIL_TO,
        places::LanguageTo {
            to: &mail.to,
            language,
        },
    );
    let waits = mail.leaves_at > browser::now().plus_seconds(5);
    let when = texts.get(if waits {
        keys::ADMIN_MAIL_LATER
    } else {
        keys::ADMIN_MAIL_AT_ONCE
    });
    let subject_id = format!("mail-{place}-subject");
    let text = if mail.is_editable {
        let first = mail.clone();
        let reset = move |_| {
            subject.set(first.subject.clone());
            body.set(first.body.clone());
        };
        view! {
            <div class="field">
                <label for=subject_id.clone()>{texts.get(keys::ADMIN_MAIL_SUBJECT)}</label>
                <input
                    id=subject_id
                    aria-describedby=format!("{body_id}-error")
                    type="text"
                    lang=lang
                    maxlength=LONGEST_SUBJECT.to_string()
                    prop:value=move || subject.get()
                    on:input=move |event| subject.set(event_target_value(&event))
                />
            </div>
            <div class="field">
                <label for=body_id.clone()>{texts.get(keys::ADMIN_MAIL_BODY)}</label>
                <p class="help" id=format!("{body_id}-help")>{texts.get(keys::ADMIN_MAIL_HELP)}</p>
                <textarea
                    id=body_id.clone()
                    rows="12"
                    lang=lang
                    aria-describedby=format!("{body_id}-help {body_id}-error")
                    aria-invalid=move || is_refused.get().then_some("true")
                    prop:value=move || body.get()
                    on:input=move |event| body.set(event_target_value(&event))
                ></textarea>
                <p class="field-error" id=format!("{body_id}-error") role="alert" hidden=move || !is_refused.get()>
                    {move || is_refused.get().then(|| texts.get(keys::ADMIN_REFUSED_MAIL))}
                </p>
                <button type="button" class="quiet-button" on:click=reset>{texts.get(keys::ADMIN_MAIL_RESET)}</button>
            </div>
        }
        .into_any()
    } else {
        view! {
            <details>
                <summary lang=lang>{mail.subject}</summary>
                <p class="as-written" lang=lang>{mail.body}</p>
            </details>
        }
        .into_any()
    };
    view! {
        <section class="mail-part">
            <h3>{to}</h3>
            <p class="mail-when">{when}</p>
            {text}
        </section>
    }
    .into_any()
}
