// SPDX-License-Identifier: EUPL-1.2
// A disk for tests that behaves as badly as disks may. What was not synced is kept, lost or garbled when the power
// goes; a failed sync forgets for good what it could not write, and says yes the next time; calls fail on demand.
#pragma once
#include "sessions/store/files.hpp"
#include "tests/support/names.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <vector>

namespace samenspraak::testing {

enum class Mishap { PowerCut, Failing, Full };  // PowerCut: nothing works any more; Full: only writing fails

class ForgetfulDisk : public Files {
public:
    // The calls from `first` to `last`, counted from 1, go wrong. More than one such plan can be made.
    void fail(Mishap, std::size_t first, std::size_t last);
    void fail_from_now(Mishap mishap) { fail(mishap, calls() + 1, SIZE_MAX); }
    void heal();
    std::size_t calls() const;

    // What is found after the power went and came back, by one throw of the dice.
    std::unique_ptr<ForgetfulDisk> after_power_cut(std::uint64_t seed) const;

    // Behind everybody's back: what another program does.
    void put(const Path&, Bytes);
    void overwrite_in_place(const Path&, Bytes);  // the same file, also for those who have it open
    void stop_clock() { clock_stands_ = true; }   // changes are not told apart by their time from here on
    std::optional<Bytes> contents(const Path&) const;
    std::vector<Path> names() const;

    Result<std::unique_ptr<File>> open(const Path&, Opening) override;
    Result<Done> rename(const Path& from, const Path& to, Existing) override;
    Result<Done> link(const Path& from, const Path& to) override;
    Result<Done> remove(const Path&) override;
    Result<Done> make_folder(const Path&) override { return Done{}; }
    Result<Done> sync_folder(const Path&) override;
    bool exists(const Path&) override;
    bool leads_to(const Path&, File&) override;
    Path real(const Path& path) override { return path; }

private:
    friend class ForgetfulFile;
    struct Write {
        std::uint64_t at;
        Bytes bytes;
    };
    struct Contents {
        Bytes now, durable;
        std::vector<Write> pending;
        const File* locked_by = nullptr;
        unsigned rights = 0644;
        std::int64_t changes = 0;  // stands for the disk's clock
    };
    using Names = std::map<Path, std::shared_ptr<Contents>>;

    static void overwrite(Bytes&, std::uint64_t at, ByteSpan);
    static Bytes survivor(const Contents&, std::mt19937_64&);
    std::optional<Refusal> mishap(const Path&, bool writes);
    void names_changed() { name_states_.push_back(names_); }

    mutable std::mutex mutex_;
    Names names_, durable_names_;
    std::vector<Names> name_states_;  // since the folder was synced
    struct Planned {
        Mishap mishap;
        std::size_t first, last;
    };
    std::size_t calls_ = 0;
    std::vector<Planned> planned_;
    std::atomic<bool> clock_stands_ = false;
    void changed(Contents& contents) const {
        if (!clock_stands_) ++contents.changes;
    }
};

}  // namespace samenspraak::testing
