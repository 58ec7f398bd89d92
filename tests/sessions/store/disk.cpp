// SPDX-License-Identifier: EUPL-1.2
#include "tests/sessions/store/disk.hpp"

#include "tests/support/names.hpp"

#include <algorithm>

namespace samenspraak::testing {

class ForgetfulFile final : public File {
public:
    ForgetfulFile(ForgetfulDisk& disk, std::shared_ptr<ForgetfulDisk::Contents> contents, Path path)
        : disk_(disk),
          contents_(std::move(contents)),
          path_(std::move(path)) {}
    ~ForgetfulFile() override {
        const std::lock_guard lock(disk_.mutex_);
        if (contents_->locked_by == this) contents_->locked_by = nullptr;
    }

    Result<std::size_t> read(std::uint64_t at, std::span<std::byte> to) override {
        const std::lock_guard lock(disk_.mutex_);
        const Bytes& bytes = contents_->now;
        const std::size_t from = std::min<std::size_t>(at, bytes.size());
        const std::size_t count = std::min(to.size(), bytes.size() - from);
        std::ranges::copy(ByteSpan(bytes).subspan(from, count), to.begin());
        return count;
    }

    // One that fails has written half of it.
    Result<Done> write(std::uint64_t at, ByteSpan bytes) override {
        const std::lock_guard lock(disk_.mutex_);
        const auto refusal = disk_.mishap(path_, true);
        if (refusal) bytes = bytes.first(bytes.size() / 2);
        contents_->pending.push_back({at, Bytes(bytes.begin(), bytes.end())});
        disk_.changed(*contents_);
        ForgetfulDisk::overwrite(contents_->now, at, bytes);
        if (refusal) return *refusal;
        return Done{};
    }

    // After one that failed the system holds the pages for written: the next sync knows nothing of them.
    Result<Done> sync() override {
        const std::lock_guard lock(disk_.mutex_);
        if (const auto refusal = disk_.mishap(path_, true)) {
            if (refusal->about != "power") contents_->pending.clear();
            return *refusal;
        }
        for (const auto& write : contents_->pending)
            ForgetfulDisk::overwrite(contents_->durable, write.at, write.bytes);
        contents_->pending.clear();
        return Done{};
    }

    Result<std::uint64_t> size() override {
        const std::lock_guard lock(disk_.mutex_);
        return std::uint64_t{contents_->now.size()};
    }

    Result<FileStamp> stamp() override {
        const std::lock_guard lock(disk_.mutex_);
        return FileStamp{contents_->now.size(), contents_->changes};
    }

    Result<Done> lock() override {
        const std::lock_guard lock(disk_.mutex_);
        if (const auto refusal = disk_.mishap(path_, false)) return *refusal;
        if (contents_->locked_by && contents_->locked_by != this)
            return Refusal{Reason::LockedElsewhere, path_.string()};
        contents_->locked_by = this;
        return Done{};
    }

    Result<unsigned> rights() override { return contents_->rights; }
    Result<Done> set_rights(unsigned rights) override {
        contents_->rights = rights;
        return Done{};
    }

private:
    friend class ForgetfulDisk;
    ForgetfulDisk& disk_;
    std::shared_ptr<ForgetfulDisk::Contents> contents_;
    Path path_;
};

void ForgetfulDisk::overwrite(Bytes& bytes, std::uint64_t at, ByteSpan with) {
    if (bytes.size() < at + with.size()) bytes.resize(at + with.size());
    std::ranges::copy(with, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

std::optional<Refusal> ForgetfulDisk::mishap(const Path& path, bool writes) {
    ++calls_;
    const auto now = std::ranges::find_if(
        planned_, [this](const Planned& plan) { return calls_ >= plan.first && calls_ <= plan.last; });
    if (now == planned_.end()) return std::nullopt;
    switch (now->mishap) {
    case Mishap::PowerCut: return Refusal{Reason::DiskFailed, "power"};
    case Mishap::Failing: return Refusal{Reason::DiskFailed, path.string()};
    case Mishap::Full: break;
    }
    return writes ? std::optional(Refusal{Reason::DiskFull, path.string()}) : std::nullopt;
}

void ForgetfulDisk::fail(Mishap mishap, std::size_t first, std::size_t last) {
    const std::lock_guard lock(mutex_);
    planned_.push_back({mishap, first, last});
}

void ForgetfulDisk::heal() {
    const std::lock_guard lock(mutex_);
    planned_.clear();
}

std::size_t ForgetfulDisk::calls() const {
    const std::lock_guard lock(mutex_);
    return calls_;
}

// Each piece of each write that was not synced got there, or did not, or got there as something else.
Bytes ForgetfulDisk::survivor(const Contents& contents, std::mt19937_64& dice) {
    constexpr std::size_t piece = 64;
    Bytes bytes = contents.durable;
    for (const Write& write : contents.pending)
        for (std::size_t at = 0; at < write.bytes.size(); at += piece) {
            Bytes part(write.bytes.begin() + static_cast<std::ptrdiff_t>(at),
                write.bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at + piece, write.bytes.size())));
            const auto fate = dice() % 4;  // 0, 1: kept
            if (fate == 2) continue;
            if (fate == 3)
                for (std::byte& byte : part) byte = static_cast<std::byte>(dice());
            overwrite(bytes, write.at + at, part);
        }
    return bytes;
}

std::unique_ptr<ForgetfulDisk> ForgetfulDisk::after_power_cut(std::uint64_t seed) const {
    const std::lock_guard lock(mutex_);
    std::mt19937_64 dice(seed);
    const std::size_t which = dice() % (name_states_.size() + 1);
    auto disk = std::make_unique<ForgetfulDisk>();
    for (const auto& [path, contents] : which == 0 ? durable_names_ : name_states_[which - 1])
        disk->put(path, survivor(*contents, dice));
    return disk;
}

void ForgetfulDisk::put(const Path& path, Bytes bytes) {
    const std::lock_guard lock(mutex_);
    auto contents = std::make_shared<Contents>();
    contents->now = contents->durable = std::move(bytes);
    names_[path] = durable_names_[path] = contents;
    for (Names& names : name_states_) names[path] = contents;
}

void ForgetfulDisk::overwrite_in_place(const Path& path, Bytes bytes) {
    const std::lock_guard lock(mutex_);
    Contents& contents = *names_.at(path);
    contents.now = contents.durable = std::move(bytes);
    contents.pending.clear();
    changed(contents);
}

std::optional<Bytes> ForgetfulDisk::contents(const Path& path) const {
    const std::lock_guard lock(mutex_);
    const auto found = names_.find(path);
    return found == names_.end() ? std::nullopt : std::optional(found->second->now);
}

std::vector<Path> ForgetfulDisk::names() const {
    const std::lock_guard lock(mutex_);
    std::vector<Path> names;
    for (const auto& [path, contents] : names_) names.push_back(path);
    return names;
}

Result<std::unique_ptr<File>> ForgetfulDisk::open(const Path& path, Opening opening) {
    const std::lock_guard lock(mutex_);
    if (const auto refusal = mishap(path, opening == Opening::New)) return *refusal;
    const bool there = names_.contains(path);
    if (opening == Opening::New && there) return Refusal{Reason::FileExists, path.string()};
    if (opening != Opening::New && !there) return Refusal{Reason::NoSuchFile, path.string()};
    auto& contents = names_[path];
    if (!there) {
        contents = std::make_shared<Contents>();
        names_changed();
    }
    return std::unique_ptr<File>(std::make_unique<ForgetfulFile>(*this, contents, path));
}

Result<Done> ForgetfulDisk::rename(const Path& from, const Path& to, Existing existing) {
    const std::lock_guard lock(mutex_);
    if (const auto refusal = mishap(to, true)) return *refusal;
    if (!names_.contains(from)) return Refusal{Reason::NoSuchFile, from.string()};
    if (existing == Existing::Keep && names_.contains(to)) return Refusal{Reason::FileExists, to.string()};
    names_[to] = names_.at(from);
    names_.erase(from);
    names_changed();
    return Done{};
}

Result<Done> ForgetfulDisk::link(const Path& from, const Path& to) {
    const std::lock_guard lock(mutex_);
    if (const auto refusal = mishap(to, true)) return *refusal;
    if (!names_.contains(from)) return Refusal{Reason::NoSuchFile, from.string()};
    if (names_.contains(to)) return Refusal{Reason::FileExists, to.string()};
    names_[to] = names_.at(from);
    names_changed();
    return Done{};
}

Result<Done> ForgetfulDisk::remove(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (const auto refusal = mishap(path, false)) return *refusal;
    if (names_.erase(path) == 0) return Refusal{Reason::NoSuchFile, path.string()};
    names_changed();
    return Done{};
}

Result<Done> ForgetfulDisk::sync_folder(const Path& path) {
    const std::lock_guard lock(mutex_);
    if (const auto refusal = mishap(path, true)) return *refusal;
    durable_names_ = names_;
    name_states_.clear();
    return Done{};
}

bool ForgetfulDisk::exists(const Path& path) {
    const std::lock_guard lock(mutex_);
    return names_.contains(path);
}

bool ForgetfulDisk::leads_to(const Path& path, File& file) {
    const std::lock_guard lock(mutex_);
    const auto found = names_.find(path);
    return found != names_.end() && found->second == static_cast<ForgetfulFile&>(file).contents_;
}

}  // namespace samenspraak::testing
