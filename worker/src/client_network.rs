//! The network that a request comes from.

use axum::http::HeaderMap;
use std::net::IpAddr;

/// The client's IP address, of IPv6 only the /64 prefix, which one customer has; empty where the platform names none.
pub fn network(headers: &HeaderMap) -> String {
    let address = headers.get("cf-connecting-ip");
    let address = address.and_then(|value| value.to_str().ok());
    of_address(address.unwrap_or_default())
}

fn of_address(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::of_address;

    #[test]
    fn an_ipv6_address_is_cut_to_its_prefix() {
        assert_eq!(of_address("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of_address("203.0.113.7"), "203.0.113.7");
        assert_eq!(of_address("somewhere"), "");
    }
}
