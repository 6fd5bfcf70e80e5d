internal import CLibXML2

/// What libxml2's callbacks reach through their context pointer: the handler and the state of one
/// reading. The callbacks of a parser come one after the other, each at its end before the next, so
/// that checking every access for another one would only cost time, a tenth of a reading's.
final class XMLSession {
  var parser: xmlParserCtxtPtr?
  /// Why we ended the parsing ourselves.
  @exclusivity(unchecked) private(set) var refusal: XMLReadingError?

  private let handler: any XMLHandler
  private let depthLimit: Int
  @exclusivity(unchecked) private var numbers = XMLNameNumbers()
  @exclusivity(unchecked) private var open: [Int] = []

  init(_ handler: any XMLHandler, depthLimit: Int) {
    self.handler = handler
    self.depthLimit = depthLimit
  }

  /// Whether an element is open, or none ever was.
  var isUnfinished: Bool { !open.isEmpty || !hasRoot }
  @exclusivity(unchecked) private var hasRoot = false

  private func start(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ attributes: borrowing XMLAttributes
  ) {
    guard refusal == nil else { return }
    guard open.count < depthLimit else { return refuse(.tooDeep(limit: depthLimit)) }
    let element = number(of: local, namespace)
    open.append(element)
    hasRoot = true
    handler.start(element, attributes)
  }

  private func end() {
    guard refusal == nil else { return }
    if let element = open.popLast() { handler.end(element) }
  }

  private func characters(_ text: Span<UInt8>) {
    guard refusal == nil else { return }
    handler.characters(text)
  }

  private func refuse(_ reason: XMLReadingError) {
    if refusal == nil { refusal = reason }
    xmlStopParser(parser)
  }

  private func number(
    of local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?
  ) -> Int {
    if let known = numbers.number(of: local, namespace) { return known }
    let name = XMLName(localBytes: local, namespaceBytes: namespace)
    let number = handler.number(for: name)
    numbers.add(number, for: local, namespace)
    return number
  }

  static func callbacks() -> xmlSAXHandler {
    var callbacks = xmlSAXHandler()
    callbacks.initialized = XML_SAX2_MAGIC
    callbacks.startElementNs = { context, local, _, namespace, _, _, count, _, attributes in
      guard let local else { return }
      let values = XMLAttributes(attributes, count: Int(count), elementNamespace: namespace)
      XMLSession.with(context) { $0.start(local, namespace, values) }
    }
    callbacks.endElementNs = { context, _, _, _ in XMLSession.with(context) { $0.end() } }
    callbacks.characters = { context, text, count in
      guard let text, count > 0 else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      XMLSession.with(context) { $0.characters(bytes.span) }
    }
    // The same function for both, or libxml2 guesses which blanks matter.
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.internalSubset = { context, _, _, _ in
      XMLSession.with(context) { $0.refuse(.documentType) }
    }
    return callbacks
  }

  /// ``XMLReader`` keeps the session alive while it reads.
  private static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLSession) -> Void) {
    guard let context else { return }
    Unmanaged<XMLSession>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }
}
