internal import EmbeddedFiles

/// A page on which a person checks conversions: one file that needs no network and no server.
///
/// It holds the source texts, the outlines, every change, discard and finding with its reason, and
/// keeps what the person decides until it is saved as a file of ``ReviewDecisions``.
public struct ReviewPage: Sendable {
  private let documents: [PlanDocument]

  public init(_ documents: [PlanDocument]) { self.documents = documents }

  /// The page as UTF-8.
  ///
  /// - Throws: ``ConversionError`` when a result does not hold its source.
  public func bytes() throws -> [UInt8] {
    let data = try ReviewData(documents).bytes
    let parts: [EmbeddedFile] = [.reviewModel, .reviewPanes, .reviewStrip, .reviewApp]
    let script = parts.flatMap(\.bytes)
    var page: [UInt8] = []
    var rest = EmbeddedFile.reviewPage.bytes[...]
    for (mark, content) in [
      ("/*STYLE*/", EmbeddedFile.reviewStyle.bytes), ("/*DATA*/", data), ("/*SCRIPT*/", script),
    ] {
      let (before, after) = Self.split(rest, at: Array(mark.utf8))
      page += before
      page += content
      rest = after
    }
    return page + rest
  }

  private static func split(
    _ text: ArraySlice<UInt8>, at mark: [UInt8]
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    let place = text.indices.first { text[$0...].starts(with: mark) } ?? text.endIndex
    return (text[..<place], text[min(place + mark.count, text.endIndex)...])
  }
}
