// SPDX-License-Identifier: EUPL-1.2
// How a file is taken to write.
#include "tests/sessions/store/disk.hpp"
#include "tests/support/names.hpp"

#include <catch2/catch.hpp>

using namespace samenspraak;
using namespace samenspraak::testing;

namespace {

// Somebody has the file when it is locked first, so many times.
class BusyFile final : public File {
public:
    BusyFile(std::unique_ptr<File> file, int& busy) : file_(std::move(file)), busy_(busy) {}
    Result<std::size_t> read(std::uint64_t at, std::span<std::byte> to) override { return file_->read(at, to); }
    Result<Done> write(std::uint64_t at, ByteSpan bytes) override { return file_->write(at, bytes); }
    Result<Done> sync() override { return file_->sync(); }
    Result<std::uint64_t> size() override { return file_->size(); }
    Result<FileStamp> stamp() override { return file_->stamp(); }
    Result<Done> lock() override { return busy_-- > 0 ? Refusal{Reason::LockedElsewhere, "/raad"} : file_->lock(); }
    Result<unsigned> rights() override { return file_->rights(); }
    Result<Done> set_rights(unsigned rights) override { return file_->set_rights(rights); }

private:
    std::unique_ptr<File> file_;
    int& busy_;
};

struct BusyDisk : ForgetfulDisk {
    int busy = 0;
    Result<std::unique_ptr<File>> open(const Path& path, Opening opening) override {
        auto file = ForgetfulDisk::open(path, opening);
        if (!file) return file;
        return std::unique_ptr<File>(std::make_unique<BusyFile>(std::move(*file), busy));
    }
    bool leads_to(const Path&, File&) override { return true; }
};

}  // namespace

TEST_CASE("Who only looks for a moment how a session ended keeps nobody from opening it; another window does") {
    BusyDisk disk;
    disk.put("/raad", {});
    disk.busy = 1;
    CHECK(open_locked(disk, "/raad"));
    disk.busy = 1'000;
    CHECK(open_locked(disk, "/raad").error().why == Reason::LockedElsewhere);
}
