/// The files of a configuration, as far as a cache must know them.
struct ConfigurationSources {
  enum Form: String { case plain, stable, refined }

  let path: String
  /// The file's name without its ending.
  let name: String
  let form: Form
  let dictionaries: [ConfigurationFile.Dictionary]
  let fingerprint: Fingerprint

  /// - Parameter path: The configuration file.
  /// - Throws: ``ConfigurationFile/Problem``; OpenCC has the last word on whether it is one.
  init(path: String, form: Form) throws(ConfigurationFile.Problem) {
    guard let contents = FileContents.read(path) else {
      throw ConfigurationFile.Problem(place: path, line: nil, reason: "cannot be read")
    }
    self.path = FileContents.absolute(path)
    self.form = form
    name = String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    dictionaries = try ConfigurationFile(path: path, contents).dictionaries
    var fingerprint = Fingerprint()
    fingerprint.add(form.rawValue + " " + OpenCC.version)
    if form == .refined { fingerprint.add(FieldWords.fingerprint) }
    contents.withUnsafeBytes { fingerprint.add($0) }
    for dictionary in dictionaries {
      guard FileContents.withBytes(of: dictionary.path, { fingerprint.add($0) }) else {
        throw ConfigurationFile.Problem(
          place: path, line: dictionary.line,
          reason: "the dictionary \(dictionary.name) cannot be read")
      }
    }
    self.fingerprint = fingerprint
  }
}
