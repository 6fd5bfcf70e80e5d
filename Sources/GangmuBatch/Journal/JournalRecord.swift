/// What is kept of a document that is done with: enough to find its product, to see that it is whole,
/// and to tell of it in the manifest.
struct JournalRecord: Hashable {
  /// Where the product is.
  enum Product: Hashable {
    case none
    /// A file below the output folder.
    case file(String)
    /// A stretch of a file of the spool.
    case spool(String, offset: Int)
  }

  /// Of content, options and name; empty when it is not known, as of what failed.
  var key: String
  var product: Product
  var size: Int
  var checksum: UInt64
  var label: String
  /// The fields of the manifest behind those for path and output, without braces.
  var facts: [UInt8]

  var body: [UInt8] {
    var fields = WireFields()
    fields.append(key)
    switch product {
    case .none:
      fields.append("-")
      fields.append("")
      fields.append(0)
    case .file(let path):
      fields.append("f")
      fields.append(path)
      fields.append(0)
    case .spool(let name, let offset):
      fields.append("s")
      fields.append(name)
      fields.append(offset)
    }
    fields.append(size)
    fields.append(Checksum(value: checksum).hex)
    fields.append(label)
    fields.append(raw: facts)
    return fields.bytes
  }

  init(
    key: String, product: Product, size: Int = 0, checksum: UInt64 = 0, label: String,
    facts: [UInt8]
  ) {
    self.key = key
    self.product = product
    self.size = size
    self.checksum = checksum
    self.label = label
    self.facts = facts
  }

  init?(body: ArraySlice<UInt8>) {
    guard let fields = WireFields.split(body, 8), let offset = WireFields.number(fields[3]),
      let size = WireFields.number(fields[4]),
      let checksum = Checksum(hex: String(decoding: fields[5], as: UTF8.self))
    else { return nil }
    switch fields[1].first {
    case UInt8(ascii: "f"): product = .file(WireFields.text(fields[2]))
    case UInt8(ascii: "s"): product = .spool(WireFields.text(fields[2]), offset: offset)
    default: product = .none
    }
    key = WireFields.text(fields[0])
    self.size = size
    self.checksum = checksum.value
    label = WireFields.text(fields[6])
    facts = Array(fields[7])
  }

  /// The key and the label of a record without reading the rest.
  static func identity(
    of body: ArraySlice<UInt8>
  ) -> (key: ArraySlice<UInt8>, label: ArraySlice<UInt8>)? {
    guard let fields = WireFields.split(body, 8) else { return nil }
    return (fields[0], fields[6])
  }
}

extension Checksum {
  init(value: UInt64) { self.value = value }
}
