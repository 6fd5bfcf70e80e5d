/// The new texts of all changes, each once.
struct ValuePool {
  struct Place {
    var start: UInt32
    var byteStart: UInt32
    var byteCount: UInt16
  }

  private(set) var values: [Unicode.Scalar] = []
  private(set) var bytes: [UInt8] = []
  private var places: [ArraySlice<Unicode.Scalar>: Place] = [:]

  mutating func place(of value: ArraySlice<Unicode.Scalar>) -> Place {
    if let place = places[value] { return place }
    let start = bytes.count
    for scalar in value { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar()) }
    let place = Place(
      start: UInt32(values.count), byteStart: UInt32(start),
      byteCount: UInt16(clamping: bytes.count - start))
    values.append(contentsOf: value)
    places[value] = place
    return place
  }
}
