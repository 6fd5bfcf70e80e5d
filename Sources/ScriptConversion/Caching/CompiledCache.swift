/// Where compiled scripts are kept between runs. Without a folder nothing is kept, and everything
/// works the same, only later.
package struct CompiledCache: Sendable {
  private let folder: String?

  /// - Parameter folder: Made when missing.
  package init(folder: String?) {
    self.folder = folder
  }

  /// `$GANGMU_CACHE` (empty for none), or `gangmu` in the user's own cache folder.
  package static var user: CompiledCache {
    if let folder = FileContents.environment("GANGMU_CACHE") {
      return CompiledCache(folder: folder.isEmpty ? nil : folder)
    }
    #if os(macOS)
      let common = FileContents.environment("HOME").map { $0 + "/Library/Caches" }
    #else
      let common =
        FileContents.environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        ?? FileContents.environment("HOME").map { $0 + "/.cache" }
    #endif
    return CompiledCache(folder: common.map { $0 + "/gangmu" })
  }

  package static let none = CompiledCache(folder: nil)

  /// - Returns: nil when there is none, or it was made from something else or by another version,
  ///   or is damaged.
  func script(of configuration: ConfigurationSources) -> CompiledScript? {
    guard let path = path(of: configuration), let memory = FileContents.map(path),
      let script = CompiledScript(checking: memory, release: FileContents.unmap),
      script.fingerprint == configuration.fingerprint
    else { return nil }
    return script
  }

  func keep(_ script: CompiledScript, of configuration: ConfigurationSources) {
    guard let folder, let path = path(of: configuration) else { return }
    FileContents.createFolder(folder)
    FileContents.replace(path, with: script.bytes)
  }

  /// One file for each configuration, wherever that stands.
  private func path(of configuration: ConfigurationSources) -> String? {
    guard let folder else { return nil }
    var place = Fingerprint()
    place.add(configuration.path)
    let number = String(place.first, radix: 16)
    return "\(folder)/\(configuration.name)-\(configuration.form.rawValue)-\(number).script"
  }
}
