/// Which lines of a document belong to its frame, which to its body, and which to neither.
package struct Regions: Sendable {
  /// Lines that follow each other and make one element of the frame.
  package struct Span: Hashable, Sendable {
    package var role: FrameRole
    package var lines: [Int]
  }

  /// An appended document (附件).
  package struct AttachedRegion: Hashable, Sendable {
    package var label: Int
    package var title: [Int]
    package var body: [Int]
  }

  package struct SetAside: Hashable, Sendable {
    package var line: Int
    package var reason: Discard.Reason
    package var rule: String
  }

  package var notice: [Span] = []
  package var front: [Span] = []
  package var body: [Int] = []
  package var back: [Span] = []
  package var attachments: [AttachedRegion] = []
  package var setAside: [SetAside] = []

  package init() {}
}
