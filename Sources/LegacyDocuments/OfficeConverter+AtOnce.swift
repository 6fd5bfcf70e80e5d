internal import Dispatch

extension OfficeConverter {
  /// Converts a document and waits for it, for a program that is not asynchronous.
  ///
  /// To be called on a thread that is no task's, such as the main thread of a command: the work needs
  /// the tasks' threads, and this call holds the one that it is made on.
  ///
  /// - Throws: ``OfficeError``
  public func docxAtOnce(from bytes: [UInt8], suffix: String) throws(OfficeError) -> [UInt8] {
    let box = Box()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(OfficeError) {
        box.result = .success(try await docx(from: bytes, suffix: suffix))
      } catch {
        box.result = .failure(error)
      }
      done.signal()
    }
    done.wait()
    return try box.result.get()
  }

  /// Written before the signal and read after it.
  private final class Box: @unchecked Sendable {
    var result = Result<[UInt8], OfficeError>.failure(.failed)
  }
}
