/// What a document means: the outline of a plan with its official frame, and the record of
/// everything that was changed or set aside on the way (the JSON contract, schema version 1.0).
///
/// Guarantees, for every input:
/// 1. Every scalar of the source text lies in exactly one of: a block's range, a node's range, an
///    attachment's heading, a discard.
/// 2. The source text can be rebuilt from this value alone (``Restorer``).
/// 3. Ranges run forward within each list; diagnostics, edits and discards are sorted.
public struct PlanDocument: Hashable, Sendable, Codable {
  public static let schemaVersion = "1.0"

  public var schemaVersion: String
  public var generator: Generator
  public var source: SourceSummary
  public var script: ScriptReport
  public var front: Front
  /// The paragraphs between the head and the first numbered heading.
  public var preamble: [TextBlock]
  public var outline: [OutlineNode]
  /// The unnumbered paragraphs that close the document (`此外，…`).
  public var closing: [TextBlock]
  public var back: Back
  public var attachments: [Attachment]
  /// The tables of the source, as cells. A table owns no text: its rows also stand as lines in the
  /// block or node that its range lies in.
  public var tables: [Table]
  /// What the file keeps beside its text; absent when there is nothing.
  public var layers: Layers?
  public var discarded: [Discard]
  public var edits: [Edit]
  public var diagnostics: [Diagnostic]

  public init(
    generator: Generator, source: SourceSummary, script: ScriptReport, front: Front = Front(),
    preamble: [TextBlock] = [], outline: [OutlineNode] = [], closing: [TextBlock] = [],
    back: Back = Back(), attachments: [Attachment] = [], tables: [Table] = [],
    layers: Layers? = nil, discarded: [Discard] = [], edits: [Edit] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.schemaVersion = Self.schemaVersion
    self.generator = generator
    self.source = source
    self.script = script
    self.front = front
    self.preamble = preamble
    self.outline = outline
    self.closing = closing
    self.back = back
    self.attachments = attachments
    self.tables = tables
    self.layers = layers
    self.discarded = discarded
    self.edits = edits
    self.diagnostics = diagnostics
  }
}

/// What made a result, in enough detail to make it again.
public struct Generator: Hashable, Sendable, Codable {
  public var name: String
  public var version: String
  /// The version of the installed OpenCC whose dictionaries were read.
  public var opencc: String
  /// The version of the tables of rules; absent in results of earlier versions.
  public var rules: String?
  public var options: ConversionOptions
  /// The rules whose changes were taken back afterwards, sorted; absent when none was.
  public var undone: [String]?
  /// The SHA-256 of the decisions that a person made on this result; absent when there are none.
  public var decisions: String?

  public init(
    name: String, version: String, opencc: String, rules: String? = nil,
    options: ConversionOptions, undone: [String]? = nil, decisions: String? = nil
  ) {
    self.name = name
    self.version = version
    self.opencc = opencc
    self.rules = rules
    self.options = options
    self.undone = undone
    self.decisions = decisions
  }
}

/// The file that a result came from.
public struct SourceSummary: Hashable, Sendable, Codable {
  /// The file's name without its folder; absent for standard input.
  public var name: String?
  public var format: InputFormat
  /// The charset the bytes were decoded with; absent for formats that fix it themselves.
  public var encoding: String?
  /// What else is known about the decoding; absent when there is nothing to say.
  public var decoding: DecodingReport?
  /// Whether a byte order mark stood before the text. It is a signature, not part of the text.
  public var byteOrderMark: Bool?
  public var sha256: String
  public var bytes: Int
  /// The length of the source text in Unicode scalars.
  public var scalars: Int
  /// Which state of tracked changes was read, when it is not the accepted one.
  public var revisions: WordRevisions?
  /// What the file says about itself: `title`, `creator`, `custom.NAME`, …; absent when nothing.
  public var properties: [String: String]?

  public init(
    name: String?, format: InputFormat, encoding: String?, byteOrderMark: Bool? = nil,
    sha256: String, bytes: Int, scalars: Int, revisions: WordRevisions? = nil,
    properties: [String: String]? = nil
  ) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.byteOrderMark = byteOrderMark
    self.sha256 = sha256
    self.bytes = bytes
    self.scalars = scalars
    self.revisions = revisions
    self.properties = properties
  }
}

/// What script the source was found in and what it was normalised to.
public struct ScriptReport: Hashable, Sendable, Codable {
  /// A BCP 47 tag (`zh-Hans-CN`, `zh-Hant-TW`, …), `mixed`, or `und`.
  public var detected: String
  /// `native`, `machine-converted`, `mixed` or `undecidable`.
  public var state: String
  /// What converted the text, when that was recognised: one of OpenCC's configurations (`s2twp`),
  /// or `characters` for a table without context.
  public var converter: String?
  /// How sure the judgement is, 0 to 1; absent when there is none.
  public var confidence: Double?
  /// The counts that the judgement rests on, by name.
  public var evidence: [String: Int]
  public var target: String
  /// How many different spun words the text has (`S_SYNONYM_SPUN`); absent when they are too few
  /// to mean anything.
  public var spunWords: Int?
  /// Which script stands where in a text that has both; absent for a text of one script.
  public var parts: [ScriptPart]?

  public init(
    detected: String, state: String, converter: String? = nil, confidence: Double? = nil,
    evidence: [String: Int], target: String, spunWords: Int? = nil, parts: [ScriptPart]? = nil
  ) {
    self.detected = detected
    self.state = state
    self.converter = converter
    self.confidence = confidence
    self.evidence = evidence
    self.target = target
    self.spunWords = spunWords
    self.parts = parts
  }
}

/// Neighbouring paragraphs of one script, or a run of one script within a mixed paragraph.
public struct ScriptPart: Hashable, Sendable, Codable {
  public var range: SourceRange
  /// As in ``ScriptReport/detected``; `und` where nothing tells.
  public var detected: String
  /// As in ``ScriptReport/state``.
  public var state: String

  public init(range: SourceRange, detected: String, state: String) {
    self.range = range
    self.detected = detected
    self.state = state
  }
}
