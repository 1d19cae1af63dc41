//! The messages as an enum: what its variants' values are is described once for each name of a value.

/// The description of a value that many messages have, by its name.
macro_rules! value {
    (why) => {
        "The reviewer's reason"
    };
    (proposal) => {
        "The proposal's title"
    };
    (number) => {
        "The proposal's number"
    };
    (changes) => {
        "The changes: label of the field in the mail's language, text before and after"
    };
    (organisation) => {
        "The name of the organisation that the mail is about"
    };
    (organisations) => {
        "The names of the organisations that wait"
    };
    (name) => {
        "The name of the person that the mail is about"
    };
    (address) => {
        "The person's e-mail address"
    };
    (address_was_shown) => {
        "True if the replier has seen the proposer's address"
    };
    (text) => {
        "The words of the person who wrote"
    };
    (network) => {
        "The network's name"
    };
    (region) => {
        "The region's name"
    };
    (to) => {
        "The name of the network or hub that the message is for"
    };
    (reply_to) => {
        "The address of the person who answered, if they consent"
    };
    (days) => {
        "The number of days for an answer"
    };
    (submission) => {
        "The submission"
    };
    (reply) => {
        "The accepted reply"
    };
}

/// The enum of the messages: variants that describe their values themselves, and variants whose values [`value!`] describes.
macro_rules! messages {
    ({ $($whole:tt)* } { $($(#[$doc:meta])* $variant:ident { $($value:ident: $type:ty),* };)* }) => {
        /// The message of a mail. Titles are written by authors: in subjects they are cut and have no line breaks.
        #[derive(Clone, Debug)]
        pub enum Message {
            $($whole)*
            $($(#[$doc])* $variant { $(#[doc = value!($value)] $value: $type,)* },)*
        }
    };
}

pub(super) use {messages, value};
