internal import CLibXML2

/// What libxml2's callbacks reach through their context pointer: the handler and the state of one
/// reading.
final class XMLSession {
  var parser: xmlParserCtxtPtr?
  /// Why we ended the parsing ourselves.
  private(set) var refusal: XMLReadingError?

  private let handler: any XMLHandler
  private let depthLimit: Int
  private var numbers = XMLNameNumbers()
  private var open: [Int] = []

  init(_ handler: any XMLHandler, depthLimit: Int) {
    self.handler = handler
    self.depthLimit = depthLimit
  }

  /// Whether an element is open, or none ever was.
  var isUnfinished: Bool { !open.isEmpty || !hasRoot }
  private var hasRoot = false

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
      XMLSession.at(context)?.start(local, namespace, values)
    }
    callbacks.endElementNs = { context, _, _, _ in XMLSession.at(context)?.end() }
    callbacks.characters = { context, text, count in
      guard let text, count > 0 else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      XMLSession.at(context)?.characters(bytes.span)
    }
    // The same function for both, or libxml2 guesses which blanks matter.
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.internalSubset = { context, _, _, _ in
      XMLSession.at(context)?.refuse(.documentType)
    }
    return callbacks
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> XMLSession? {
    context.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }
}
