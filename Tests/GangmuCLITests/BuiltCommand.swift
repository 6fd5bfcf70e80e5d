import FoundationEssentials

/// Where the build put the command: beside the test bundle.
enum BuiltCommand {
  static let path: String? = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }

  private static var candidates: [String] {
    // Linux runs the bundle itself; macOS runs a helper and names the bundle as an argument.
    CommandLine.arguments.flatMap { argument -> [String] in
      let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      return parts.indices.reversed().map { index in
        (parts[..<index] + ["gangmu"]).joined(separator: "/")
      }
    }
  }
}
