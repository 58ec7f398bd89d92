// SPDX-License-Identifier: EUPL-1.2
// A value that is nearly always as a new one, such as what few notes have. It takes the room of a pointer, and owns
// memory only while the value is another. Copied and compared as the value itself; read like a pointer that is never
// null, and set as a whole. Threads: as any plain value.
#pragma once
#include <memory>
#include <utility>

namespace samenspraak {

template <class Value> class Sparse {
public:
    Sparse() = default;
    Sparse(Value value) : held_(value == Value() ? nullptr : std::make_unique<Value>(std::move(value))) {}
    Sparse(const Sparse& other) : held_(other.held_ ? std::make_unique<Value>(*other.held_) : nullptr) {}
    Sparse(Sparse&&) noexcept = default;
    Sparse& operator=(Sparse other) noexcept {
        held_.swap(other.held_);
        return *this;
    }
    ~Sparse() = default;

    // Valid until another value is set.
    const Value& operator*() const { return held_ ? *held_ : as_new(); }
    const Value* operator->() const { return &**this; }

    friend bool operator==(const Sparse& a, const Sparse& b) {
        return a.held_ && b.held_ ? *a.held_ == *b.held_ : !a.held_ && !b.held_;
    }

private:
    static const Value& as_new() {
        static const Value value;
        return value;
    }
    std::unique_ptr<Value> held_;  // null: as a new one
};

}  // namespace samenspraak
