//! The values of a text, as their types ask for them.

use crate::json::{
    NotJson,
    unread::{Begin, Json},
};
use serde::{
    de::{
        DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::StrDeserializer,
    },
    forward_to_deserialize_any,
};

/// The elements of a list, or the members of an object.
struct Parts<'a, 'de> {
    json: &'a mut Json<'de>,
    is_first: bool,
}

impl<'de> SeqAccess<'de> for Parts<'_, 'de> {
    type Error = NotJson;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotJson> {
        if !self.json.go_on(&mut self.is_first, b']')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }
}

impl<'de> MapAccess<'de> for Parts<'_, 'de> {
    type Error = NotJson;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotJson> {
        if !self.json.go_on(&mut self.is_first, b'}')? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.json).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NotJson> {
        self.json.take(":")?;
        seed.deserialize(&mut *self.json)
    }
}

/// The text of a value as `serde_json::value::RawValue` asks for it: the member of an object, whose name it tells.
struct Raw<'de> {
    name: Option<&'static str>,
    text: &'de str,
}

impl<'de> MapAccess<'de> for Raw<'de> {
    type Error = NotJson;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, NotJson> {
        let name: Option<StrDeserializer<'_, NotJson>> =
            self.name.take().map(IntoDeserializer::into_deserializer);
        name.map(|name| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NotJson> {
        let text: StrDeserializer<'_, NotJson> = self.text.into_deserializer();
        seed.deserialize(text)
    }
}

impl<'de> Deserializer<'de> for &mut Json<'de> {
    type Error = NotJson;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.begin() {
            Begin::Object => self.deserialize_map(visitor),
            Begin::List => self.deserialize_seq(visitor),
            Begin::Text => self.deserialize_str(visitor),
            Begin::Bool => self.deserialize_bool(visitor),
            Begin::Null => self.deserialize_unit(visitor),
            Begin::Number => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.enter("{")?;
        let value = visitor.visit_map(Parts {
            json: self,
            is_first: true,
        })?;
        self.leave("}")?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        self.deserialize_map(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.enter("[")?;
        let value = visitor.visit_seq(Parts {
            json: self,
            is_first: true,
        })?;
        self.leave("]")?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        match self.begin() {
            Begin::Null => self.deserialize_unit(visitor),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.take("null")?;
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_bool(self.bool()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NotJson> {
        self.deserialize_str(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        let name = self.text()?;
        let name: StrDeserializer<'_, NotJson> = (*name).into_deserializer();
        visitor.visit_enum(name)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, NotJson> {
        // No type of the language has this sign in its name.
        if name.starts_with('$') {
            let text = self.raw()?;
            let name = Some(name);
            return visitor.visit_map(Raw { name, text });
        }
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit_struct tuple_struct ignored_any
    }
}
