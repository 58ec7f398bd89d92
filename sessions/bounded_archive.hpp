// SPDX-License-Identifier: EUPL-1.2
// Two archives for cereal that write and read the bytes of its PortableBinary archive, little-endian, directly in
// memory. Reading is bounded: a length may not exceed the number of bytes that are left, and a bool is 0 or 1. Anything
// else throws a std::exception, as cereal does; archive.cpp catches it. The bytes given must outlive the archive.
#pragma once
#include "sessions/bytes.hpp"

#include <cereal/cereal.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <stdexcept>
#include <type_traits>

namespace samenspraak {

// A value that this program does not know; a newer one may.
struct UnknownValue : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <class Number> std::array<std::byte, sizeof(Number)> little_endian(Number number) {
    auto bytes = std::bit_cast<std::array<std::byte, sizeof(Number)>>(number);
    if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(bytes);
    return bytes;
}

template <class Number> Number from_little_endian(const std::byte* at) {
    std::array<std::byte, sizeof(Number)> bytes;
    std::memcpy(bytes.data(), at, bytes.size());
    if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(bytes);
    return std::bit_cast<Number>(bytes);
}

class BoundedOutput : public cereal::OutputArchive<BoundedOutput, cereal::AllowEmptyClassElision> {
public:
    explicit BoundedOutput(Bytes& out) : OutputArchive(this), out_(out) {}
    void put(const void* from, std::size_t size) {
        const auto* bytes = static_cast<const std::byte*>(from);
        out_.insert(out_.end(), bytes, bytes + size);
    }

private:
    Bytes& out_;
};

class BoundedInput : public cereal::InputArchive<BoundedInput, cereal::AllowEmptyClassElision> {
public:
    explicit BoundedInput(ByteSpan bytes) : InputArchive(this), left_(bytes) {}
    std::size_t left() const { return left_.size(); }
    const std::byte* take(std::size_t size) {
        if (size > left_.size()) throw std::length_error("more was announced than there is");
        const std::byte* at = left_.data();
        left_ = left_.subspan(size);
        return at;
    }

private:
    ByteSpan left_;
};

template <class Number>
requires std::is_arithmetic_v<Number>
void CEREAL_SAVE_FUNCTION_NAME(BoundedOutput& archive, const Number& number) {
    const auto bytes = little_endian(number);
    archive.put(bytes.data(), bytes.size());
}
template <class Number>
requires std::is_arithmetic_v<Number>
void CEREAL_LOAD_FUNCTION_NAME(BoundedInput& archive, Number& number) {
    if constexpr (std::is_same_v<Number, bool>) {
        const auto byte = std::to_integer<unsigned>(*archive.take(1));
        if (byte > 1) throw std::range_error("neither yes nor no");
        number = byte == 1;
    } else {
        number = from_little_endian<Number>(archive.take(sizeof(Number)));
    }
}

template <class Value> void CEREAL_SERIALIZE_FUNCTION_NAME(BoundedOutput& archive, cereal::NameValuePair<Value>& pair) {
    archive(pair.value);
}
template <class Value> void CEREAL_SERIALIZE_FUNCTION_NAME(BoundedInput& archive, cereal::NameValuePair<Value>& pair) {
    archive(pair.value);
}

template <class Size> void CEREAL_SAVE_FUNCTION_NAME(BoundedOutput& archive, const cereal::SizeTag<Size>& tag) {
    archive(static_cast<std::uint64_t>(tag.size));
}
template <class Size> void CEREAL_LOAD_FUNCTION_NAME(BoundedInput& archive, cereal::SizeTag<Size>& tag) {
    std::uint64_t size = 0;
    archive(size);
    if (size > archive.left()) throw std::length_error("more was announced than there is");
    tag.size = static_cast<std::remove_reference_t<Size>>(size);
}

template <class Value> void CEREAL_SAVE_FUNCTION_NAME(BoundedOutput& archive, const cereal::BinaryData<Value>& data) {
    archive.put(data.data, static_cast<std::size_t>(data.size));
}
template <class Value> void CEREAL_LOAD_FUNCTION_NAME(BoundedInput& archive, cereal::BinaryData<Value>& data) {
    const auto size = static_cast<std::size_t>(data.size);
    const std::byte* from = archive.take(size);
    if (size > 0) std::memcpy(data.data, from, size);
}

}  // namespace samenspraak
