// SPDX-License-Identifier: EUPL-1.2
// What names a thing on the screen from frame to frame. It is made from the path of its names ("bottom.next"), so that
// a test, or a tool that reads the screen aloud, finds it by the same path.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace samenspraak::screen {

// Made from the path of names; 0 is nothing.
struct UiId {
    std::uint64_t bits = 0;
    explicit operator bool() const { return bits != 0; }
    friend auto operator<=>(UiId, UiId) = default;

    UiId within(std::string_view name) const;  // the path one name further; of nothing: the first name
    UiId numbered(std::uint64_t which) const;  // one of several with the same path
    static UiId path(std::string_view dotted) { return UiId{}.within(dotted); }
    static UiId path(std::string_view dotted, std::uint64_t which) { return path(dotted).numbered(which); }
};

// The path of what is being drawn now: names are made within it. Knows nothing of a frame but its beginning.
class NamePath {
public:
    void begin() { here_ = {}; }
    UiId id(std::string_view name, std::optional<std::uint64_t> which) const {
        const UiId id = here_.within(name);
        return which ? id.numbered(*which) : id;
    }

    // Until the end of the scope, names are made within that path.
    class [[nodiscard]] Scope {
    public:
        Scope(NamePath& path, UiId within) : path_(path), before_(path.here_) { path.here_ = within; }
        ~Scope() { path_.here_ = before_; }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        NamePath& path_;
        UiId before_;
    };

private:
    UiId here_;
};

}  // namespace samenspraak::screen
