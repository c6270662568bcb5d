// SPDX-FileCopyrightText: 2026 Switchyard developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/messagetree.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace switchyard {

MessageNode MessageNode::of(const Message &message)
{
    qsizetype length = 0, lines = 0;
    for (const ContentPart &part : message.parts) {
        if (const auto *text = std::get_if<TextPart>(&part)) {
            length += text->text.size();
            lines += text->text.count(u'\n');
        }
    }
    const auto bounded = [](qsizetype n) { return int(std::min<qsizetype>(n, std::numeric_limits<int>::max())); };
    return {.id = message.id,
            .parent = message.parent,
            .kind = message.kind,
            .role = message.role,
            .state = message.state,
            .length = bounded(length),
            .lines = bounded(lines),
            .sequence = message.sequence,
            .model = message.model};
}

MessageTree::MessageTree() : m_nodes(1), m_links(1) {}

MessageTree::MessageTree(const QList<Message> &messages)
    : MessageTree([&messages] {
          std::vector<MessageNode> nodes;
          nodes.reserve(size_t(messages.size()));
          for (const Message &message : messages)
              nodes.push_back(MessageNode::of(message));
          return nodes;
      }())
{
}

MessageTree::MessageTree(std::vector<MessageNode> nodes) : MessageTree()
{
    m_nodes.reserve(nodes.size() + 1);
    m_links.reserve(nodes.size() + 1);
    m_index.assign(std::bit_ceil(2 * (nodes.size() + 1)), none);
    std::vector<int> places;
    places.reserve(nodes.size());
    for (MessageNode &node : nodes) {
        if (node.id.isEmpty())
            continue;
        const int known = placeOf(node.id);
        if (known == none)
            places.push_back(add(node));
        else
            m_nodes[size_t(known)] = std::move(node);
    }
    for (const int place : places) {
        const int parent = placeOf(m_nodes[size_t(place)].parent);
        m_links[size_t(place)].parent = parent == none ? root : parent;
    }
    cutCycles(places);
    const auto order = [this](int a, int b) { return createdBefore(a, b); };
    if (!std::ranges::is_sorted(places, order))
        std::ranges::sort(places, order);
    for (const int place : places)
        link(place, m_links[size_t(place)].parent);
}

/// Each chain is walked once; one that comes back to itself is cut there.
void MessageTree::cutCycles(const std::vector<int> &starts)
{
    std::vector<int> walkOf(m_nodes.size(), none); // which walk came by here
    walkOf[root] = int(m_nodes.size());
    for (const int start : starts) {
        for (int at = start; walkOf[size_t(at)] == none; at = m_links[size_t(at)].parent) {
            walkOf[size_t(at)] = start;
            int &parent = m_links[size_t(at)].parent;
            if (walkOf[size_t(parent)] == start)
                parent = root;
        }
    }
}

// --- places

size_t MessageTree::slotOf(const MessageId &id) const
{
    const size_t mask = m_index.size() - 1;
    size_t slot = qHash(id) & mask;
    while (m_index[slot] != none && m_nodes[size_t(m_index[slot])].id != id)
        slot = (slot + 1) & mask;
    return slot;
}

int MessageTree::placeOf(const MessageId &id) const
{
    if (id.isEmpty())
        return root;
    return m_index.empty() ? none : m_index[slotOf(id)];
}

void MessageTree::indexAll()
{
    m_index.assign(std::bit_ceil(2 * (m_nodes.size() + 1)), none);
    for (size_t place = 1; place < m_nodes.size(); ++place) {
        if (!m_nodes[place].id.isEmpty())
            m_index[slotOf(m_nodes[place].id)] = int(place);
    }
}

int MessageTree::add(const MessageNode &node)
{
    int place = int(m_nodes.size());
    if (m_free.empty()) {
        m_nodes.push_back(node);
        m_links.emplace_back();
    } else {
        place = m_free.back();
        m_free.pop_back();
        m_nodes[size_t(place)] = node;
        m_links[size_t(place)] = {};
    }
    if (2 * m_nodes.size() > m_index.size())
        indexAll();
    else
        m_index[slotOf(node.id)] = place;
    return place;
}

bool MessageTree::createdBefore(int a, int b) const
{
    const MessageNode &one = m_nodes[size_t(a)], &other = m_nodes[size_t(b)];
    return one.sequence != other.sequence ? one.sequence < other.sequence : one.id < other.id;
}

bool MessageTree::isAtOrBelow(int place, int ancestor) const
{
    for (int at = place; at > root; at = m_links[size_t(at)].parent) {
        if (at == ancestor)
            return true;
    }
    return false;
}

/// In order of creation among its siblings.
void MessageTree::link(int place, int parent)
{
    Links &own = m_links[size_t(place)];
    Links &above = m_links[size_t(parent)];
    own.parent = parent;
    own.before = above.lastChild;
    while (own.before != none && createdBefore(place, own.before))
        own.before = m_links[size_t(own.before)].before;
    int &behind = own.before == none ? above.firstChild : m_links[size_t(own.before)].behind;
    own.behind = behind;
    behind = place;
    (own.behind == none ? above.lastChild : m_links[size_t(own.behind)].before) = place;
    MessageNode &node = m_nodes[size_t(place)];
    node.parent = m_nodes[size_t(parent)].id;
    if (node.kind == SiblingKind::Parallel)
        m_bySequence.insert(node.sequence, place);
}

void MessageTree::unlink(int place)
{
    Links &own = m_links[size_t(place)];
    Links &above = m_links[size_t(own.parent)];
    (own.before == none ? above.firstChild : m_links[size_t(own.before)].behind) = own.behind;
    (own.behind == none ? above.lastChild : m_links[size_t(own.behind)].before) = own.before;
    own.before = own.behind = none;
    const auto known = m_bySequence.constFind(m_nodes[size_t(place)].sequence);
    if (known != m_bySequence.cend() && *known == place)
        m_bySequence.erase(known);
}

// --- changes

void MessageTree::put(const MessageNode &node)
{
    if (node.id.isEmpty())
        return;
    int place = placeOf(node.id);
    const int parent = placeOf(node.parent);
    const bool isNew = place == none;
    if (isNew)
        place = add(node);
    const bool stays = !isNew && parent == m_links[size_t(place)].parent;
    const bool isSound = stays || (parent != none && !isAtOrBelow(parent, place));
    if (!isNew)
        unlink(place);
    m_nodes[size_t(place)] = node;
    link(place, isSound ? parent : root);
}

void MessageTree::remove(const MessageId &id)
{
    const int place = placeOf(id);
    if (place <= root)
        return;
    const std::vector<int> doomed = placesBelow(place);
    unlink(place);
    for (const int gone : doomed) {
        const auto known = m_bySequence.constFind(m_nodes[size_t(gone)].sequence);
        if (known != m_bySequence.cend() && *known == gone)
            m_bySequence.erase(known);
        m_nodes[size_t(gone)] = {};
        m_links[size_t(gone)] = {};
        m_free.push_back(gone);
    }
    indexAll();
}

// --- questions

const MessageNode *MessageTree::find(const MessageId &id) const
{
    const int place = placeOf(id);
    return place > root ? &m_nodes[size_t(place)] : nullptr;
}

QList<MessageId> MessageTree::pathTo(const MessageId &leaf) const
{
    const int last = placeOf(leaf);
    qsizetype length = 0;
    for (int at = last; at > root; at = m_links[size_t(at)].parent)
        ++length;
    QList<MessageId> path(length);
    for (int at = last; at > root; at = m_links[size_t(at)].parent)
        path[--length] = m_nodes[size_t(at)].id;
    return path;
}

QList<MessageId> MessageTree::siblings(const MessageId &id) const
{
    const int place = placeOf(id);
    return place > root ? children(m_nodes[size_t(place)].parent) : QList<MessageId>();
}

QList<MessageId> MessageTree::children(const MessageId &id) const
{
    QList<MessageId> list;
    const int place = placeOf(id);
    if (place == none)
        return list;
    for (int at = m_links[size_t(place)].firstChild; at != none; at = m_links[size_t(at)].behind)
        list.append(m_nodes[size_t(at)].id);
    return list;
}

QList<MessageId> MessageTree::parallelGroup(const MessageId &id) const
{
    const MessageNode *message = find(id);
    if (!message)
        return {};
    QList<MessageId> group{id};
    if (message->kind != SiblingKind::Parallel)
        return group;
    // One go takes its numbers without a gap, and the next go leaves one.
    const auto besides = [&](qint64 sequence) -> const MessageNode * {
        const int place = m_bySequence.value(sequence, none);
        return place != none && m_nodes[size_t(place)].role == message->role ? &m_nodes[size_t(place)] : nullptr;
    };
    for (const MessageNode *left = besides(message->sequence - 1); left; left = besides(left->sequence - 1))
        group.prepend(left->id);
    for (const MessageNode *right = besides(message->sequence + 1); right; right = besides(right->sequence + 1))
        group.append(right->id);
    return group;
}

std::vector<int> MessageTree::placesBelow(int place) const
{
    std::vector<int> found{place};
    for (size_t next = 0; next < found.size(); ++next) {
        for (int at = m_links[size_t(found[next])].firstChild; at != none; at = m_links[size_t(at)].behind)
            found.push_back(at);
    }
    return found;
}

QList<MessageId> MessageTree::idsOf(std::vector<int> places) const
{
    std::ranges::sort(places, [this](int a, int b) { return createdBefore(a, b); });
    QList<MessageId> ids;
    ids.reserve(qsizetype(places.size()));
    for (const int place : places)
        ids.append(m_nodes[size_t(place)].id);
    return ids;
}

QList<MessageId> MessageTree::subtree(const MessageId &id) const
{
    const int place = placeOf(id);
    return place > root ? idsOf(placesBelow(place)) : QList<MessageId>();
}

QList<MessageId> MessageTree::all() const
{
    std::vector<int> places = placesBelow(root);
    places.erase(places.begin());
    return idsOf(std::move(places));
}

MessageId MessageTree::newestLeafBelow(const MessageId &id) const
{
    int at = placeOf(id);
    if (at == none)
        return id;
    while (m_links[size_t(at)].lastChild != none)
        at = m_links[size_t(at)].lastChild;
    return m_nodes[size_t(at)].id;
}

} // namespace switchyard
