/// The words that this module adds to OpenCC's dictionaries, as one version.
package enum FieldTables {
  /// Another one whenever a row of theirs changes.
  package static var version: String {
    String(FieldWords.fingerprint.first, radix: 16)
      + String(FieldWords.fingerprint.second, radix: 16)
  }
}
