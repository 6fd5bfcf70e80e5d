extension HTMLParser {
  /// How far up the open elements are searched: pages with broken markup nest by the thousand.
  private static let reach = 512

  var current: HTMLElement { stack.last.map { tree.nodes[$0].element } ?? .html }

  // MARK: Nodes

  @discardableResult
  mutating func append(
    _ element: HTMLElement, value: Range<Int>, attributes: Range<Int>
  ) -> Int {
    let node = tree.nodes.count
    tree.nodes.append(
      .init(
        element: element, parent: stack.last ?? -1, end: node + 1, value: value,
        attributes: attributes))
    return node
  }

  mutating func open(_ element: HTMLElement, value: Range<Int>, attributes: Range<Int>) {
    stack.append(append(element, value: value, attributes: attributes))
    openCounts[element.number] += 1
  }

  /// Closes the innermost element, and those around it that were waiting for it.
  mutating func pop() {
    // The root stays open.
    guard stack.count > 1, let node = stack.popLast() else { return }
    openCounts[tree.nodes[node].element.number] -= 1
    if !ended.isEmpty {
      ended.remove(node)
      if let outer = stack.last, ended.contains(outer) { pop() }
    }
  }

  /// Closes all down to a place of ``stack``.
  mutating func pop(to place: Int) {
    while stack.count > max(place, 1) { pop() }
  }

  // MARK: Searching

  /// The place of the innermost element of a set that a tag reaches; nil when there is none.
  func place(of wanted: HTMLElements, within scope: HTMLElements) -> Int? {
    var place = stack.count - 1
    let last = max(0, stack.count - Self.reach)
    while place >= last {
      let element = tree.nodes[stack[place]].element
      if wanted.contains(element) { return place }
      if scope.contains(element) { return nil }
      place -= 1
    }
    return nil
  }

  func place(of element: HTMLElement, within scope: HTMLElements) -> Int? {
    guard openCounts[element.number] > 0 else { return nil }
    var place = stack.count - 1
    let last = max(0, stack.count - Self.reach)
    while place >= last {
      let open = tree.nodes[stack[place]].element
      if open == element { return place }
      if scope.contains(open) { return nil }
      place -= 1
    }
    return nil
  }

  // MARK: Text

  mutating func addText(_ range: Range<Int>) throws(HTMLError) {
    let isBlank = tree.characters[range].allSatisfy(\.isHTMLSpace)
    if !hasBody {
      if isBlank { return }
      enterBody()
    }
    if HTMLElement.tableContext.contains(current) {
      if isBlank { return }
      foster(append(.text, value: range, attributes: 0..<0))
    } else {
      append(.text, value: range, attributes: 0..<0)
    }
  }

  // MARK: Head and body

  mutating func enterBody() {
    guard !hasBody else { return }
    hasBody = true
    pop(to: 1)
    open(.body, value: 0..<0, attributes: 0..<0)
  }

  // MARK: Start tags

  mutating func start(
    _ element: HTMLElement, value: Range<Int>, attributes: Range<Int>, isEmpty: Bool
  ) throws(HTMLError) {
    switch element {
    case .html: return
    case .head:
      if !hasBody, current == .html { open(.head, value: value, attributes: attributes) }
      return
    case .body:
      if !hasBody {
        enterBody()
        if let body = stack.last { tree.nodes[body].attributes = attributes }
      }
      return
    default: break
    }
    if !hasBody, !HTMLElement.headOnly.contains(element) { enterBody() }
    leaveForeign(before: element)
    if HTMLElement.tableParts.contains(element) {
      prepareTablePart(element)
    } else if current == .table, element == .table {
      pop()
    } else if !isAllowedInTable(element), HTMLElement.tableContext.contains(current) {
      try add(element, value, attributes, isEmpty, isFostered: true)
      return
    }
    closeImplied(before: element)
    try add(element, value, attributes, isEmpty, isFostered: false)
  }

  private func isAllowedInTable(_ element: HTMLElement) -> Bool {
    switch element {
    case .script, .style, .template, .input, .form, .table: true
    default: false
    }
  }

  private mutating func add(
    _ element: HTMLElement, _ value: Range<Int>, _ attributes: Range<Int>, _ isEmpty: Bool,
    isFostered: Bool
  ) throws(HTMLError) {
    guard stack.count < depthLimit else { throw .tooDeep(limit: depthLimit) }
    let node = append(element, value: value, attributes: attributes)
    if isFostered { foster(node) }
    if HTMLElement.void.contains(element) { return }
    if isEmpty, honorsEmptyTags || element == .unknown || isForeign { return }
    // A form astray in a table holds nothing.
    if element == .form, HTMLElement.tableContext.contains(current) { return }
    stack.append(node)
    openCounts[element.number] += 1
    if HTMLElement.raw.contains(element), !isForeign { try readRawContent(of: element) }
    if element == .plaintext { readRest() }
  }

  private mutating func readRest() {
    let start = tree.characters.count
    keep(position..<input.count)
    position = input.count
    pendingStart = tree.characters.count
    append(.text, value: start..<pendingStart, attributes: 0..<0)
  }

  private var isForeign: Bool {
    openCounts[HTMLElement.svg.number] + openCounts[HTMLElement.math.number] > 0
  }

  /// A drawing that was not closed does not take the page.
  private mutating func leaveForeign(before element: HTMLElement) {
    guard isForeign, HTMLElement.endsForeign.contains(element),
      let place = place(of: HTMLElement.foreign, within: HTMLElement.nothing)
    else { return }
    pop(to: place)
  }

  /// Closes what the standard lets end without a tag before an element.
  private mutating func closeImplied(before element: HTMLElement) {
    switch element {
    case .li: close(element, HTMLElement.entries, stops: HTMLElement.listScope)
    case .dd, .dt: close(element, HTMLElement.definitions, stops: HTMLElement.scope)
    case .option: if current == .option { pop() }
    case .optgroup:
      if current == .option { pop() }
      if current == .optgroup { pop() }
    case .rb, .rt, .rp, .rtc:
      while HTMLElement.readings.contains(current) || (current == .rtc && element != .rt) { pop() }
    case .a:
      if let place = place(of: .a, within: HTMLElement.scope) { end(formattingAt: place) }
    case .button:
      if let place = place(of: .button, within: HTMLElement.scope) { pop(to: place) }
    case .select:
      if let place = place(of: .select, within: HTMLElement.scope) { pop(to: place) }
    default: break
    }
    guard HTMLElement.endsParagraph.contains(element) else { return }
    if let place = place(of: .p, within: HTMLElement.buttonScope) { pop(to: place) }
    if HTMLElement.headings.contains(element), HTMLElement.headings.contains(current) { pop() }
  }

  /// Closes an entry of a list; a block that is open in it keeps it open.
  private mutating func close(
    _ element: HTMLElement, _ entries: HTMLElements, stops: HTMLElements
  ) {
    var place = stack.count - 1
    let last = max(1, stack.count - Self.reach)
    while place >= last {
      let open = tree.nodes[stack[place]].element
      if entries.contains(open) { return pop(to: place) }
      if stops.contains(open) { return }
      if HTMLElement.special.contains(open), open != .address, open != .div, open != .p { return }
      place -= 1
    }
  }

  // MARK: End tags

  mutating func end(_ element: HTMLElement, name: Range<Int>) throws(HTMLError) {
    switch element {
    // Text after them belongs to the page.
    case .html, .body: return
    case .head: if !hasBody { pop(to: 1) }
    case .br: try start(.br, value: 0..<0, attributes: 0..<0, isEmpty: false)
    case .p:
      if let place = place(of: .p, within: HTMLElement.buttonScope) { return pop(to: place) }
      // It ends a line all the same.
      if hasBody { append(.p, value: 0..<0, attributes: 0..<0) }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let place = place(of: HTMLElement.headings, within: HTMLElement.scope) { pop(to: place) }
    case .li:
      if let place = place(of: .li, within: HTMLElement.listScope) { pop(to: place) }
    case .form:
      if let place = place(of: .form, within: HTMLElement.scope) { end(formattingAt: place) }
    case .table:
      if let place = place(of: .table, within: HTMLElement.pageScope) { pop(to: place) }
    case .td, .th, .caption, .tr, .tbody, .thead, .tfoot, .colgroup:
      if let place = place(of: element, within: HTMLElement.tableScope) { pop(to: place) }
    case .unknown: endUnknown(name)
    default:
      if HTMLElement.formatting.contains(element) {
        if let place = place(of: element, within: HTMLElement.scope) { end(formattingAt: place) }
      } else if HTMLElement.endsParagraph.contains(element) || element == .button
        || element == .object || element == .applet || element == .marquee
      {
        let scope = element == .object ? HTMLElement.tableScope : HTMLElement.scope
        if let place = place(of: element, within: scope) { pop(to: place) }
      } else {
        endOrdinary { $0 == element }
      }
    }
  }

  /// Ends an element through what is open in it; with a block open in it, it ends when that does.
  private mutating func end(formattingAt place: Int) {
    let inner = stack[(place + 1)...].suffix(Self.reach)
    if inner.contains(where: { HTMLElement.special.contains(tree.nodes[$0].element) }) {
      ended.insert(stack[place])
    } else {
      pop(to: place)
    }
  }

  private mutating func endOrdinary(_ matches: (HTMLElement) -> Bool) {
    var place = stack.count - 1
    let last = max(1, stack.count - Self.reach)
    while place >= last {
      let open = tree.nodes[stack[place]].element
      if matches(open) { return pop(to: place) }
      if HTMLElement.special.contains(open) { return }
      place -= 1
    }
  }

  private mutating func endUnknown(_ name: Range<Int>) {
    var place = stack.count - 1
    let last = max(1, stack.count - Self.reach)
    while place >= last {
      let node = tree.nodes[stack[place]]
      if node.element == .unknown, isNamed(node.value, name) { return pop(to: place) }
      if HTMLElement.special.contains(node.element) { return }
      place -= 1
    }
  }

  private func isNamed(_ value: Range<Int>, _ name: Range<Int>) -> Bool {
    value.count <= name.count
      && zip(tree.characters[value], input[name]).allSatisfy { $0 == $1.lowercased }
  }

  // MARK: Tables

  /// Closes what stands between the table and its next part. Outside a table the part is an
  /// element like others, so that the cells of a cut page stay apart.
  private mutating func prepareTablePart(_ part: HTMLElement) {
    guard let table = place(of: .table, within: HTMLElement.pageScope) else { return }
    switch part {
    case .td, .th:
      let row = place(of: .tr, within: HTMLElement.tableScope)
      pop(
        to: (row ?? place(of: HTMLElement.tableSections, within: HTMLElement.tableScope) ?? table)
          + 1)
      if row == nil { open(.tr, value: 0..<0, attributes: 0..<0) }
    case .tr:
      pop(to: (place(of: HTMLElement.tableSections, within: HTMLElement.tableScope) ?? table) + 1)
    case .col:
      pop(to: (place(of: .colgroup, within: HTMLElement.tableScope) ?? table) + 1)
    default: pop(to: table + 1)
    }
  }

  /// Moves a node that stands astray in a table before it.
  private mutating func foster(_ node: Int) {
    guard let place = place(of: .table, within: HTMLElement.pageScope) else { return }
    let table = stack[place]
    tree.nodes[node].parent = tree.nodes[table].parent
    fostered.append((node, table))
  }
}
