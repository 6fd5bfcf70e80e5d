/// Writes a plan as one kind of file.
///
/// An exporter is a pure function of the document: the same value gives the same bytes, UTF-8, in
/// whole lines (a file of lines for a document that has none is empty). It invents nothing and leaves nothing out that its format can hold.
public protocol Exporter: Sendable {
  func write(_ document: PlanDocument, into output: inout [UInt8])
}
