import FoundationEssentials
import Testing

@testable import GangmuCLI

@Suite struct FileAccessTests {
  @Test func `a file is read whole and written whole`() throws {
    try withTemporaryFolder { folder in
      let bytes = AwkwardFile.randomBytes(FileAccess.blockSize + 3)
      try FileAccess.write(bytes, to: "\(folder)/a")
      #expect(try FileAccess.contents(of: "\(folder)/a", limit: bytes.count) == bytes)
    }
  }

  @Test func `a file above the limit is refused, and the limit is named`() throws {
    try withTemporaryFolder { folder in
      try FileAccess.write(Array(repeating: 0, count: (1 << 20) + 1), to: "\(folder)/a")
      let error = #expect(throws: FileError.self) {
        try FileAccess.contents(of: "\(folder)/a", limit: 1 << 20)
      }
      #expect(error?.message.contains("1 MiB") == true)
    }
  }

  @Test func `nothing but the product is left in the folder`() throws {
    try withTemporaryFolder { folder in
      try FileAccess.write([1], to: "\(folder)/a")
      try FileAccess.write([2], to: "\(folder)/a")
      #expect(throws: FileError.self) { try FileAccess.write([3], to: "\(folder)/none/b") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }
  }

  @Test func `a link stays a link to the file that is written`() throws {
    try withTemporaryFolder { folder in
      try FileAccess.write([1], to: "\(folder)/target")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "\(folder)/target")
      try FileAccess.write([2], to: "\(folder)/link")
      #expect(try FileAccess.contents(of: "\(folder)/target", limit: 9) == [2])
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link")
          == "\(folder)/target")
    }
  }

  @Test func `a device is written to and stays a device`() throws {
    try FileAccess.write([1], to: "/dev/null")
    #expect(try FileAccess.contents(of: "/dev/null", limit: 9) == [])
  }

  @Test func `folders above a folder are made with it`() throws {
    try withTemporaryFolder { folder in
      try FileAccess.createDirectory("\(folder)/a/b/c")
      #expect(FileAccess.isDirectory("\(folder)/a/b/c"))
      try FileAccess.write([1], to: "\(folder)/file")
      #expect(throws: FileError.self) { try FileAccess.createDirectory("\(folder)/file") }
    }
  }
}
