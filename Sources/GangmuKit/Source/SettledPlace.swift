/// Where in a result of ours a block stands, when it comes from one: nothing is left to find out then.
package enum SettledPlace: Hashable, Sendable {
  /// One of several blocks that make an element of the frame share its number.
  case front(FrameRole, element: Int)
  case notice(FrameRole, element: Int)
  case back(FrameRole, element: Int)
  case body(Part)
  case attachmentHeading(Int)
  case attachment(Int, Part)

  package enum Part: Hashable, Sendable {
    /// A paragraph above the outline or below it.
    case paragraph
    case node
  }

  /// What of an outline's text the block belongs to, where it stands in one.
  package var part: Part? {
    switch self {
    case .body(let part), .attachment(_, let part): part
    case .front, .notice, .back, .attachmentHeading: nil
    }
  }
}
