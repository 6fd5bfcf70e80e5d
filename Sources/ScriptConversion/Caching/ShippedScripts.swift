/// Compiled scripts that came with the program, beside it in `share/gangmu/dictionaries`. What has
/// them needs no OpenCC, starts without compiling, and gives the same on every machine.
///
/// A program that was built in place has none.
enum ShippedScripts {
  private static let folder = FileContents.ownProgram.flatMap { program -> String? in
    guard let folder = program.lastIndex(of: "/").map({ String(program[..<$0]) }) else {
      return nil
    }
    let shipped = folder + "/../share/gangmu/dictionaries"
    return FileContents.isReadable(shipped + "/opencc-version") ? shipped : nil
  }

  /// The version of OpenCC whose dictionaries they were compiled from.
  static let version: String? = folder.flatMap { folder in
    FileContents.read(folder + "/opencc-version").map { bytes in
      String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }

  static func has(_ name: String) -> Bool {
    path(of: name, .plain).map(FileContents.isReadable) ?? false
  }

  /// - Parameter name: A bare name; whoever names a file means that file.
  /// - Returns: nil when none was shipped, or it is damaged.
  static func script(_ name: String, _ form: ConfigurationSources.Form) -> CompiledScript? {
    guard let path = path(of: name, form), let memory = FileContents.map(path) else { return nil }
    return CompiledScript(checking: memory, release: FileContents.unmap)
  }

  private static func path(of name: String, _ form: ConfigurationSources.Form) -> String? {
    guard let folder, !name.contains("/") else { return nil }
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    return "\(folder)/\(stem)-\(form.rawValue).script"
  }
}
