//! To be written.

/// Temporary.
pub fn default_settings() -> crate::checks::Settings {
    crate::checks::Settings {
        translatable_keys: vec!["title".into()],
        own_keys: Vec::new(),
        role_headers: vec!["role".into()],
        levels: Vec::new(),
    }
}
