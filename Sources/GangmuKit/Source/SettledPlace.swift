/// Where in a result of ours a block stands, when it comes from one: nothing is left to find out then.
package enum SettledPlace: Hashable, Sendable {
  /// One of several blocks that make an element of the frame share its number.
  case front(FrameRole, element: Int)
  case notice(FrameRole, element: Int)
  case back(FrameRole, element: Int)
  case body
  case attachmentHeading(Int)
  case attachment(Int)
}
