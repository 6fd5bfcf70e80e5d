/// Reads one kind of file into a ``SourceDocument``.
///
/// An importer reports what the file said and decides nothing about meaning. It throws only when
/// the file as a whole cannot be read; whatever is odd but readable becomes a diagnostic. The same
/// bytes give the same value. The importer sets `text`, `blocks` and the other fields that come
/// from the content; the front door (`Converter`) fills in name, digest and size.
public protocol Importer: Sendable {
  /// - Throws: ``ConversionError`` when the bytes cannot be read as this format or pass a limit.
  func read(_ bytes: [UInt8], options: ImportOptions) throws -> SourceDocument
}

/// What a caller knows about a file, and what it may cost.
public struct ImportOptions: Hashable, Sendable {
  /// The charset that the caller vouches for; nil to recognise it.
  public var encoding: String?
  public var limits: ImportLimits
  /// What becomes of tracked changes.
  public var revisions: WordRevisions
  /// What the caller knows of the pages of a site.
  public var pageProfile: PageProfile?

  public init(
    encoding: String? = nil, limits: ImportLimits = ImportLimits(),
    revisions: WordRevisions = .accept, pageProfile: PageProfile? = nil
  ) {
    self.encoding = encoding
    self.limits = limits
    self.revisions = revisions
    self.pageProfile = pageProfile
  }
}

/// What a file may cost before it is refused.
public struct ImportLimits: Hashable, Sendable {
  public var inputBytes: Int
  public var archiveEntries: Int
  /// The sum of all unpacked parts.
  public var unpackedBytes: Int
  /// Unpacked size over packed size, for each part.
  public var compressionRatio: Int
  public var nestingDepth: Int

  public init(
    inputBytes: Int = 256 << 20, archiveEntries: Int = 10_000, unpackedBytes: Int = 1 << 30,
    compressionRatio: Int = 200, nestingDepth: Int = 10_000
  ) {
    self.inputBytes = inputBytes
    self.archiveEntries = archiveEntries
    self.unpackedBytes = unpackedBytes
    self.compressionRatio = compressionRatio
    self.nestingDepth = nestingDepth
  }
}
