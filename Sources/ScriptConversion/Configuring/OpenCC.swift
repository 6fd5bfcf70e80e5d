internal import COpenCC

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The OpenCC whose dictionaries are read: the installed one, or the one whose dictionaries came
/// with the program.
package enum OpenCC {
  /// The version that the shipped dictionaries tell, or the one in the name of the loaded library
  /// (`libopencc.so.1.1.5`), or `unknown`.
  package static let version = ShippedScripts.version ?? installedVersion

  private static var installedVersion: String {
    guard let path = libraryPath, let name = path.split(separator: "/").last else {
      return "unknown"
    }
    let numbers = name.split { !$0.isASCII || !($0.isNumber || $0 == ".") }
      .map { $0.split(separator: ".").joined(separator: ".") }
    return numbers.last { !$0.isEmpty } ?? "unknown"
  }

  /// The names of OpenCC's own configurations that are there.
  package static var configurations: [String] {
    documentedConfigurations.filter { ShippedScripts.has($0) || installedPath(of: $0) != nil }
  }

  /// All keys and values in the dictionaries of a configuration.
  package static func words(of configuration: String) throws(ScriptConversionError) -> [String] {
    try Configuration(reading: configuration).lexicons.flatMap { lexicon in
      lexicon.entries.flatMap { entry in
        [lexicon.key(entry), lexicon.value(entry)].map { String(String.UnicodeScalarView($0)) }
      }
    }
  }

  /// OpenCC's documentation names these: s Simplified, t Traditional, tw Taiwan, hk Hong Kong,
  /// jp Japan, p with the words of the place.
  private static let documentedConfigurations = [
    "s2t", "t2s", "s2tw", "tw2s", "s2twp", "tw2sp", "s2hk", "hk2s", "t2tw", "tw2t", "t2hk", "hk2t",
    "t2jp", "jp2t",
  ]

  /// Where a configuration stands. A bare name means an installed one, so that a file of that name
  /// in the working directory is never taken for it; anything else is a path.
  static func path(of configuration: String) -> String {
    if let path = installedPath(of: configuration) { return path }
    return configuration.hasSuffix(".json") ? configuration : configuration + ".json"
  }

  private static func installedPath(of name: String) -> String? {
    guard !name.contains("/") else { return nil }
    let file = name.hasSuffix(".json") ? name : name + ".json"
    return dataFolders.map { $0 + "/" + file }.first { access($0, R_OK) == 0 }
  }

  /// Beside the library first, then the usual places.
  static var dataFolders: [String] {
    let usual = ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"]
    guard
      let prefix = libraryPath?.split(separator: "/", omittingEmptySubsequences: false)
        .prefix(while: { $0 != "lib" && $0 != "lib64" })
    else { return usual }
    return [prefix.joined(separator: "/") + "/share/opencc"] + usual
  }

  private static var libraryPath: String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard copencc_library_path(&buffer, buffer.count) == 0 else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
