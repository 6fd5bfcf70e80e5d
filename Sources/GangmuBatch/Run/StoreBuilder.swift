/// What makes one store of many products, in the order in which they are handed over.
package protocol StoreBuilder {
  /// The store's name below the output folder.
  var name: String { get }
  /// - Parameter product: As the workers made it.
  mutating func add(_ product: [UInt8]) throws
  /// Puts the store in its place, whole.
  mutating func finish() throws
}

/// Products one after the other in one file, as JSON Lines are.
package struct LinesBuilder: StoreBuilder {
  package let name: String
  private let folder: RunFolder
  private let file: Descriptor
  private var buffer: [UInt8] = []

  package init(_ folder: RunFolder, name: String) throws {
    self.folder = folder
    self.name = name
    file = try Descriptor.writing(folder.drafts.appending(component: name))
  }

  package mutating func add(_ product: [UInt8]) throws {
    buffer += product
    if buffer.count > 1 << 20 { try flush() }
  }

  package mutating func finish() throws {
    try flush()
    try file.synchronize()
    try RunFolder.move(
      folder.drafts.appending(component: name), to: folder.output.appending(component: name))
  }

  private mutating func flush() throws {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
