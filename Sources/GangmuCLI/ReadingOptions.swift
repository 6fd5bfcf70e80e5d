import ArgumentParser
import GangmuKit

/// What the caller knows about the inputs.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "The format of the inputs (default: seen from the content).", valueName: "format"))
  var format: InputFormat?

  @Option(
    help: ArgumentHelp(
      "The charset of the inputs, such as gb18030 or big5 (default: seen from the content).",
      valueName: "label"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Which state of a Word file's tracked changes is read; all marks them in the result.",
      valueName: "state"))
  var revisions = WordRevisions.accept

  @Option(
    help: ArgumentHelp(
      "A file that says which elements of a site's pages hold the text: lines of content or remove, "
        + "each with .class, #id, a name, or both.", valueName: "file"),
    completion: .file(), transform: { try PageProfile(contentsOf: $0) })
  var profile: PageProfile?

  @Option(
    name: .customLong("limit"),
    help: ArgumentHelp(
      "Sets a limit of what a file may cost; may be repeated.",
      discussion: "Limits: \(LimitOverride.Name.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name=number"))
  var limitOverrides: [LimitOverride] = []

  var importOptions: ImportOptions {
    var limits = ImportLimits()
    for override in limitOverrides { override.apply(to: &limits) }
    return ImportOptions(
      encoding: encoding, limits: limits, revisions: revisions, pageProfile: profile)
  }
}

/// What the text is normalised to.
struct NormalizingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The script of the result; hant is hant-tw, words unchanged.", valueName: "target"))
  var script = ScriptTarget.hans

  @Option(
    help: ArgumentHelp(
      "What half-width punctuation between Chinese characters becomes.", valueName: "form"))
  var punctuation = ConversionOptions.Punctuation.keep

  @Flag(help: "Keep single spaces between Chinese and Latin characters or digits.")
  var keepSpaces = false

  @Option(
    help: ArgumentHelp(
      "How the dictionaries decide on the way to another script; opencc is OpenCC's own way.",
      valueName: "engine"))
  var engine = ScriptEngine.refined

  @Option(
    name: .customLong("apply-suggestions"),
    help: ArgumentHelp(
      "Carry out suggestions of this rule, each as an edit; may be repeated.", valueName: "rule"))
  var appliedSuggestions: [SuggestionRule] = []

  var conversionOptions: ConversionOptions {
    ConversionOptions(
      script: script, punctuation: punctuation, keepSpaces: keepSpaces, engine: engine,
      appliedSuggestions: appliedSuggestions)
  }
}

extension PageProfile {
  private static let sizeLimit = 1 << 20

  /// Reads a profile's file.
  fileprivate init(contentsOf path: String) throws {
    let bytes = try FileAccess.contents(of: path, limit: Self.sizeLimit)
    do {
      try self.init(parsing: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw ValidationError("\(path), \(error)")
    }
  }
}
