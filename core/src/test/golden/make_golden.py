"""Writes golden values, computed by real Keras on TensorFlow, for the Java tests.

    python make_golden.py                      everything but the trained networks
    python make_golden.py layers optimizers    only these parts
    python make_golden.py networks --mnist DIR the trained networks, with MNIST's IDX files in DIR

The values depend only on this script and on the versions in requirements.txt: every case draws
its numbers from a generator seeded by the case's own name, so that a new case moves no other.
"""

import argparse
import json
import math
import os
import zlib
from dataclasses import dataclass
from pathlib import Path

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "2"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"  # the plain kernels: the same sums on every machine
os.environ["COLUMNS"] = "120"  # a summary must not depend on the terminal

import keras
import numpy as np
import tensorflow as tf
from keras import layers, losses, metrics, ops, optimizers
from keras.src.initializers.random_initializers import compute_fans

OUTPUT = Path(__file__).resolve().parent.parent / "resources" / "golden"


# ---------------------------------------------------------------------------------------- writing


def number(value):
    """A float32 as the shortest decimal that reads back as the same float32 (at most 9 digits)."""
    value = np.float32(value) + np.float32(0)  # the sum turns -0 into 0
    return float(str(value))


def tensor(array):
    array = np.asarray(array)
    values = array.ravel()
    if np.issubdtype(array.dtype, np.integer):
        values = [int(value) for value in values]
    else:
        values = [number(value) for value in values]
    return {"shape": list(array.shape), "values": values}


def compact(node):
    return json.dumps(node, separators=(",", ":"), allow_nan=False, ensure_ascii=False)


def write(path, cases, **head):
    """One case a line: small, and still readable in a diff."""
    head = compact({"keras": keras.__version__, **head})[:-1]
    path = OUTPUT / path
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(compact(case) for case in cases)
    path.write_text(f'{head},"cases":[\n{lines}\n]}}\n', encoding="utf-8")
    check(json.loads(path.read_text(encoding="utf-8")), path)
    print(f"{path.relative_to(OUTPUT)}: {len(cases)} cases, {path.stat().st_size} bytes")


def check(node, path):
    """Every tensor of a written file has as many values as its shape says."""
    if isinstance(node, dict):
        if "values" in node and "shape" in node:
            assert len(node["values"]) == math.prod(node["shape"]), path
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            check(child, path)


# ---------------------------------------------------------------------------------------- numbers


def generator(*name):
    return np.random.default_rng(zlib.crc32("/".join(map(str, name)).encode()))


def normal(random, shape, scale=1.0):
    return np.round(random.normal(scale=scale, size=shape), 3).astype(np.float32)


def random_input(random, shape):
    """Distinct values off every round number (where kinks lie), then a zero and two large ones."""
    grid = np.arange(-2999, 3000, 2) / 1000 + 0.0005
    values = random.choice(grid, math.prod(shape), replace=False)
    values[[1, 3, 5]] = 0.0, -6.53, 9.27
    return values.reshape(shape).astype(np.float32)


def random_weight(random, weight):
    name, shape = weight.name, tuple(weight.shape)
    if name == "moving_variance":
        return np.round(random.uniform(0.5, 2.0, shape), 3)
    if name == "gamma":
        return np.round(random.uniform(0.5, 1.5, shape), 3)
    return normal(random, shape, 0.5)


# ----------------------------------------------------------------------------------- linked layers


class Mirrored(layers.Layer):
    """g(-x) of a function or layer g."""

    def __init__(self, of, **kwargs):
        super().__init__(**kwargs)
        self.of = of

    def build(self, input_shape):
        if isinstance(self.of, layers.Layer):
            self.of.build(input_shape)

    def call(self, inputs):
        return self.of(ops.negative(inputs))


class Linked(layers.Layer):
    """Activations that share one input, concatenated."""

    def __init__(self, members, axis=-1, **kwargs):
        super().__init__(**kwargs)
        self.members = members
        self.axis = axis

    def build(self, input_shape):
        for member in self.members:
            if isinstance(member, layers.Layer):
                member.build(input_shape)

    def call(self, inputs):
        return ops.concatenate([member(inputs) for member in self.members], axis=self.axis)


def negative_part(x):
    return ops.minimum(x, 0.0)


def member_of(spec, name):
    """A member of a link: a function or, with weights of its own, a layer of the given name."""
    if isinstance(spec, str):
        spec = {"class_name": spec, "config": {}}
    kind, config = spec["class_name"], spec["config"]
    if kind == "mirrored":
        return Mirrored(member_of(config["of"], name))
    if kind == "prelu":
        return layers.PReLU(name=name, **config)
    if kind == "negative_part":
        return negative_part
    function = keras.activations.get(kind)
    return lambda x: function(x, **config)


def linked(members, axis=-1):
    return Linked([member_of(spec, str(index)) for index, spec in enumerate(members)], axis)


def mirror(function, axis=-1):
    return linked([function, mirrored(function)], axis)


def mirrored(spec):
    return {"class_name": "mirrored", "config": {"of": spec}}


def lk_prelu(axis=-1, **config):
    positive = layers.PReLU(name="pos", **config)
    negative = layers.PReLU(name="neg", **config)
    return Linked([positive, Mirrored(negative)], axis)


def lk_relu(**config):
    return mirror("relu", **config)


LAYER_FACTORIES = {
    "SELU": lambda: layers.Activation("selu"),
    "Swish": lambda: layers.Activation("swish"),
    "LKReLU": lk_relu,
    "LKSELU": lambda **config: mirror("selu", **config),
    "LKSwish": lambda **config: mirror("swish", **config),
    "LKPReLU": lk_prelu,
    "Linked": linked,
}


def new_layer(layer_name, config):
    factory = LAYER_FACTORIES.get(layer_name) or getattr(layers, layer_name)
    return factory(**config)


# ------------------------------------------------------------------------------------------ layers


@dataclass
class Case:
    name: str
    config: dict
    shapes: list  # one a layer input
    training: bool = False
    values: list = None  # of the only input, instead of random ones


ACTIVATION_INPUT = [-30, -10.5, -4.7, -2.3, -1.1, -0.7, -0.3, -0.01, 0, 0.02, 0.4, 0.9, 2.6, 4.2, 31]
ACTIVATIONS = (
    "relu elu selu swish tanh sigmoid softmax gelu softplus softsign leaky_relu linear "
    "exponential hard_sigmoid relu6 mish"
).split()

IMAGE = [[2, 5, 6, 2]]
SMALL_IMAGE = [[2, 3, 4, 2]]
TABLE = [[4, 5]]
PRELU = {"class_name": "prelu", "config": {}}
LEAKY = {"class_name": "leaky_relu", "config": {"negative_slope": 0.1}}


def conv(**config):
    return {"filters": 3, "kernel_size": [3, 3], **config}


def linked_family(*more):
    return [
        Case("2-D input", {}, TABLE),
        Case("4-D input", {}, SMALL_IMAGE),
        Case("4-D input, axis 1", {"axis": 1}, SMALL_IMAGE),
        *more,
    ]


def pooling():
    return [
        Case("pool 2", {"pool_size": [2, 2]}, [[2, 4, 6, 3]]),
        Case("pool 2, odd sizes", {"pool_size": [2, 2]}, [[2, 5, 7, 2]]),
        Case("pool 2, same padding, odd sizes", {"pool_size": [2, 2], "padding": "same"}, [[2, 5, 7, 2]]),
        Case("pool 3, strides 2", {"pool_size": [3, 3], "strides": [2, 2]}, [[2, 7, 8, 2]]),
        Case(
            "pool 3, strides 2, same padding",
            {"pool_size": [3, 3], "strides": [2, 2], "padding": "same"},
            [[2, 7, 8, 2]],
        ),
        Case("pool 3, strides 1", {"pool_size": [3, 3], "strides": [1, 1]}, [[1, 5, 6, 3]]),
        Case("pool 2x3, strides 1x2", {"pool_size": [2, 3], "strides": [1, 2]}, [[2, 5, 7, 2]]),
    ]


def batch_normalization():
    cases = []
    for training in (False, True):
        mode = "training" if training else "inference"
        for rank, shapes in (("4-D", [[3, 4, 3, 2]]), ("2-D", [[8, 3]])):
            for what, config in (
                ("defaults", {}),
                ("momentum 0.9, epsilon 0.01", {"momentum": 0.9, "epsilon": 0.01}),
                ("no scale", {"scale": False}),
                ("no center", {"center": False}),
                ("no scale, no center", {"scale": False, "center": False}),
            ):
                cases.append(Case(f"{mode}, {rank} input, {what}", config, shapes, training))
    return cases


LAYERS = {
    "ActivityRegularization": [
        Case("no penalty", {}, TABLE),
        Case("2-D input", {"l1": 0.1, "l2": 0.2}, TABLE),
        Case("training", {"l1": 0.1}, SMALL_IMAGE, True),
    ],
    "Conv2D": [
        Case("valid padding", conv(), IMAGE),
        Case("same padding", conv(padding="same"), IMAGE),
        Case("no bias", conv(use_bias=False), IMAGE),
        Case("relu", conv(activation="relu"), IMAGE),
        Case("1x1 kernel", conv(kernel_size=[1, 1]), IMAGE),
        Case("2x3 kernel, valid padding", conv(kernel_size=[2, 3]), IMAGE),
        Case("4x1 kernel, same padding", conv(kernel_size=[4, 1], padding="same"), IMAGE),
        Case("strides 2, even sizes", conv(strides=[2, 2]), [[2, 6, 8, 2]]),
        Case("strides 2, odd sizes", conv(strides=[2, 2]), [[2, 7, 5, 2]]),
        Case("same padding, strides 2, even sizes", conv(strides=[2, 2], padding="same"), [[2, 6, 8, 2]]),
        Case("same padding, strides 2, odd sizes", conv(strides=[2, 2], padding="same"), [[2, 7, 5, 2]]),
        Case(
            "same padding, 7x7 kernel, strides 2",
            conv(filters=2, kernel_size=[7, 7], strides=[2, 2], padding="same"),
            [[1, 8, 9, 2]],
        ),
        Case("strides 2x1", conv(strides=[2, 1], padding="same"), [[2, 6, 5, 2]]),
        Case("dilation 2, valid padding", conv(dilation_rate=[2, 2]), [[2, 7, 6, 2]]),
        Case(
            "dilation 2, same padding, relu",
            conv(dilation_rate=[2, 2], padding="same", activation="relu"),
            [[2, 7, 6, 2]],
        ),
    ],
    "Dense": [
        Case("2-D input", {"units": 4}, TABLE),
        Case("3-D input", {"units": 4}, [[2, 3, 5]]),
        Case("4-D input", {"units": 3}, [[2, 3, 2, 4]]),
        Case("softmax", {"units": 4, "activation": "softmax"}, TABLE),
        Case("relu", {"units": 4, "activation": "relu"}, TABLE),
        Case("no bias", {"units": 4, "use_bias": False}, TABLE),
        Case(
            "3-D input, no bias, softmax",
            {"units": 4, "use_bias": False, "activation": "softmax"},
            [[2, 3, 5]],
        ),
    ],
    "Flatten": [
        Case("4-D input", {}, [[2, 3, 4, 2]]),
        Case("3-D input", {}, [[2, 3, 4]]),
        Case("2-D input", {}, [[3, 4]]),
    ],
    "Reshape": [
        Case("2-D to 4-D", {"target_shape": [2, 3, 2]}, [[2, 12]]),
        Case("one unknown size", {"target_shape": [-1, 4]}, [[2, 3, 4, 2]]),
        Case("to 2-D", {"target_shape": [-1]}, [[2, 3, 4]]),
    ],
    "MaxPooling2D": pooling(),
    "AveragePooling2D": pooling(),
    "GlobalAveragePooling2D": [
        Case("default", {}, [[2, 4, 3, 3]]),
        Case("keepdims", {"keepdims": True}, [[2, 4, 3, 3]]),
    ],
    "Dropout": [
        Case("inference", {"rate": 0.5}, TABLE),
        Case("inference, 4-D input", {"rate": 0.25}, SMALL_IMAGE),
        Case("training, rate 0", {"rate": 0.0}, TABLE, training=True),
    ],
    "BatchNormalization": batch_normalization(),
    "Activation": [Case(f, {"activation": f}, [[3, 5]], values=ACTIVATION_INPUT) for f in ACTIVATIONS],
    "ReLU": [
        Case("default", {}, TABLE),
        Case("max value", {"max_value": 2.0}, TABLE),
        Case("max value 6", {"max_value": 6.0}, TABLE),
        Case("negative slope", {"negative_slope": 0.1}, TABLE),
        Case("threshold", {"threshold": 0.5}, TABLE),
        Case("negative slope, max value", {"negative_slope": 0.1, "max_value": 2.0}, TABLE),
        Case("all three", {"max_value": 2.0, "negative_slope": 0.1, "threshold": 0.5}, SMALL_IMAGE),
    ],
    "LeakyReLU": [
        Case("default", {}, TABLE),
        Case("slope 0.1", {"negative_slope": 0.1}, SMALL_IMAGE),
    ],
    "ELU": [Case("default", {}, TABLE), Case("alpha 0.5", {"alpha": 0.5}, SMALL_IMAGE)],
    "SELU": [Case("2-D input", {}, TABLE), Case("4-D input", {}, SMALL_IMAGE)],
    "Swish": [Case("2-D input", {}, TABLE), Case("4-D input", {}, SMALL_IMAGE)],
    "PReLU": [
        Case("2-D input", {}, TABLE),
        Case("4-D input", {}, SMALL_IMAGE),
        Case("4-D input, shared axes 1 and 2", {"shared_axes": [1, 2]}, SMALL_IMAGE),
        Case("2-D input, shared axis 1", {"shared_axes": [1]}, TABLE),
    ],
    "Softmax": [
        Case("default", {}, TABLE),
        Case("4-D input", {}, SMALL_IMAGE),
        Case("4-D input, axis 1", {"axis": 1}, SMALL_IMAGE),
    ],
    "Add": [
        Case("2 inputs", {}, [[2, 3, 4], [2, 3, 4]]),
        Case("3 inputs", {}, [[2, 3, 2, 2]] * 3),
        Case("broadcasting, same rank", {}, [[2, 3, 1, 4], [2, 3, 2, 4]]),
        Case("broadcasting, other rank", {}, [[2, 4], [2, 3, 4]]),
    ],
    "Concatenate": [
        Case("default axis", {}, [[2, 3, 2, 2], [2, 3, 2, 4]]),
        Case("axis 1", {"axis": 1}, [[2, 3, 2, 2], [2, 1, 2, 2], [2, 2, 2, 2]]),
        Case("2-D inputs", {}, [[3, 2], [3, 4]]),
    ],
    "ZeroPadding2D": [
        Case("1 everywhere", {"padding": 1}, [[2, 3, 4, 2]]),
        Case("2 everywhere", {"padding": 2}, [[1, 3, 2, 2]]),
        Case("height 1, width 2", {"padding": [1, 2]}, [[2, 3, 2, 2]]),
        Case("four sides", {"padding": [[1, 2], [3, 4]]}, [[1, 3, 2, 2]]),
    ],
    "Rescaling": [
        Case("scale", {"scale": 1 / 255}, [[2, 3, 2, 2]]),
        Case("scale and offset", {"scale": 0.5, "offset": -0.5}, [[2, 3, 2, 2]]),
    ],
    "LKReLU": linked_family(),
    "LKSELU": linked_family(),
    "LKSwish": linked_family(),
    "LKPReLU": linked_family(
        Case("4-D input, shared axes 1 and 2", {"shared_axes": [1, 2]}, SMALL_IMAGE),
    ),
    "Linked": [
        Case("relu and tanh", {"members": ["relu", "tanh"]}, TABLE),
        Case("relu and tanh, 4-D input, axis 1", {"members": ["relu", "tanh"], "axis": 1}, SMALL_IMAGE),
        Case("min-max", {"members": ["relu", "negative_part"]}, TABLE),
        Case("min-max, 4-D input", {"members": ["relu", "negative_part"]}, SMALL_IMAGE),
        Case("three members", {"members": ["relu", mirrored("relu"), "tanh"]}, TABLE),
        Case("gelu mirrored", {"members": ["gelu", mirrored("gelu")]}, SMALL_IMAGE),
        Case("leaky relu mirrored", {"members": [LEAKY, mirrored(LEAKY)]}, TABLE),
        Case("prelu mirrored", {"members": [PRELU, mirrored(PRELU)]}, TABLE),
        Case("prelu mirrored, 4-D input", {"members": [PRELU, mirrored(PRELU)]}, SMALL_IMAGE),
    ],
}


def weight_name(layer, weight):
    """alpha of the layer itself, pos/alpha of a member of a link."""
    return "/".join(weight.path.split("/")[-2:]) if isinstance(layer, Linked) else weight.name


def named(layer, weights, values):
    return [{"name": weight_name(layer, w), **tensor(v)} for w, v in zip(weights, values)]


def count(weights):
    return sum(math.prod(weight.shape) for weight in weights)


def layer_inputs(case, random):
    if case.values is not None:
        return [np.array(case.values, np.float32).reshape(case.shapes[0])]
    return [random_input(random, shape) for shape in case.shapes]


def layer_case(layer_name, case):
    random = generator(layer_name, case.name)
    layer = new_layer(layer_name, case.config)
    arrays = layer_inputs(case, random)
    inputs = [tf.constant(array) for array in arrays]
    argument = inputs if len(inputs) > 1 else inputs[0]
    shapes = [array.shape for array in arrays]
    layer.build(shapes if len(shapes) > 1 else shapes[0])
    layer.set_weights([random_weight(random, weight) for weight in layer.weights])
    before = layer.get_weights()
    trainable = layer.trainable_weights

    with tf.GradientTape() as tape:
        tape.watch(inputs)
        output = layer(argument, training=case.training)
        output_gradient = normal(random, output.shape)
        loss = tf.reduce_sum(output * output_gradient)
    gradients = tape.gradient(loss, inputs + [weight.value for weight in trainable])
    assert all(gradient is not None for gradient in gradients), (layer_name, case.name)

    result = {
        "name": case.name,
        "config": case.config,
        "inputs": [tensor(array) for array in arrays],
        "weights": named(layer, layer.weights, before),
        "training": case.training,
        "output": tensor(output),
        "output_gradient": tensor(output_gradient),
        "input_gradients": [tensor(gradient) for gradient in gradients[: len(inputs)]],
        "weight_gradients": named(layer, trainable, gradients[len(inputs) :]),
    }
    if case.training and layer.non_trainable_weights:
        after = [weight.numpy() for weight in layer.non_trainable_weights]
        result["weights_after"] = named(layer, layer.non_trainable_weights, after)
    result["parameters"] = count(layer.weights)
    result["trainable_parameters"] = count(trainable)
    return result


def make_layers():
    for layer_name, cases in LAYERS.items():
        results = [layer_case(layer_name, case) for case in cases]
        write(f"layers/{layer_name}.json", results, layer=layer_name)


# -------------------------------------------------------------------------------------- optimizers

EXPONENTIAL = {
    "class_name": "ExponentialDecay",
    "config": {"initial_learning_rate": 0.1, "decay_steps": 2, "decay_rate": 0.5},
}
OLD_DECAY = {
    "class_name": "InverseTimeDecay",
    "config": {"initial_learning_rate": 0.01, "decay_steps": 1, "decay_rate": 0.001},
}

OPTIMIZERS = [
    ("SGD", "default", {}),
    ("SGD", "plain", {"learning_rate": 0.1}),
    ("SGD", "momentum", {"learning_rate": 0.1, "momentum": 0.9}),
    ("SGD", "nesterov", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
    ("SGD", "exponential decay", {"learning_rate": EXPONENTIAL}),
    ("SGD", "inverse time decay, nesterov", {"learning_rate": OLD_DECAY, "momentum": 0.9, "nesterov": True}),
    ("RMSprop", "default", {}),
    ("RMSprop", "rho", {"learning_rate": 0.01, "rho": 0.8}),
    ("RMSprop", "momentum", {"learning_rate": 0.01, "momentum": 0.9}),
    ("RMSprop", "centered", {"learning_rate": 0.01, "centered": True}),
    ("RMSprop", "centered, momentum, epsilon", {"momentum": 0.5, "centered": True, "epsilon": 0.001}),
    ("Adam", "default", {}),
    ("Adam", "epsilon", {"learning_rate": 0.01, "epsilon": 0.1}),
    ("Adam", "betas", {"learning_rate": 0.01, "beta_1": 0.5, "beta_2": 0.9}),
    ("Adam", "amsgrad", {"learning_rate": 0.01, "beta_2": 0.5, "amsgrad": True}),
    ("Adam", "exponential decay", {"learning_rate": EXPONENTIAL}),
    ("AdamW", "default", {}),
    ("AdamW", "weight decay", {"learning_rate": 0.01, "weight_decay": 0.5}),
    ("Adadelta", "default", {}),
    ("Adadelta", "learning rate 1", {"learning_rate": 1.0}),
    ("Adadelta", "rho, epsilon", {"learning_rate": 1.0, "rho": 0.8, "epsilon": 0.001}),
    ("Nadam", "default", {}),
    ("Nadam", "betas, epsilon", {"learning_rate": 0.01, "beta_1": 0.5, "beta_2": 0.9, "epsilon": 0.001}),
    ("Nadam", "exponential decay", {"learning_rate": EXPONENTIAL}),
    ("Adagrad", "default", {}),
    ("Adagrad", "start, epsilon", {"learning_rate": 0.1, "initial_accumulator_value": 0.5, "epsilon": 0.01}),
    ("Adagrad", "from 0", {"learning_rate": 0.1, "initial_accumulator_value": 0.0}),
    ("Lion", "default", {}),
    ("Lion", "betas", {"learning_rate": 0.01, "beta_1": 0.5, "beta_2": 0.9}),
    ("Lion", "exponential decay", {"learning_rate": EXPONENTIAL}),
    ("Adamax", "default", {}),
    ("Adamax", "betas, epsilon", {"learning_rate": 0.01, "beta_1": 0.5, "beta_2": 0.9, "epsilon": 0.001}),
    ("Adamax", "exponential decay", {"learning_rate": EXPONENTIAL}),
]


def new_optimizer(class_name, config):
    config = dict(config)
    rate = config.get("learning_rate")
    if isinstance(rate, dict):
        config["learning_rate"] = getattr(optimizers.schedules, rate["class_name"])(**rate["config"])
    return getattr(optimizers, class_name)(**config)


def optimizer_case(class_name, name, config):
    random = generator("optimizer")  # the same numbers for every optimizer
    start = np.array([1.0, -2.0, 0.0, 0.5, 30.0, -0.125], np.float32)
    scales = (2.0, 1.0, 0.5, 0.05, 1.0, 0.01)
    gradients = [normal(random, start.shape, scale) for scale in scales]
    for gradient in gradients:
        gradient[1] = 0.0
    optimizer = new_optimizer(class_name, config)
    variable = keras.Variable(start)
    variables = []
    for gradient in gradients:
        optimizer.apply([tf.constant(gradient)], [variable])
        variables.append(tensor(variable.numpy()))
    return {
        "name": name,
        "optimizer": class_name,
        "config": config,
        "variable": tensor(start),
        "gradients": [tensor(gradient) for gradient in gradients],
        "variables": variables,
    }


def make_optimizers():
    write("optimizers.json", [optimizer_case(*spec) for spec in OPTIMIZERS])


# ---------------------------------------------------------------------------------------- training

FITS, SAMPLES, BATCH_SIZE = 5, 8, 4
DENSE = {"units": 4, "activation": "tanh"}


def two_layers(first=None, second=None):
    """A small network: the settings of its layers beside the usual ones."""
    return [("Dense", {**DENSE, **(first or {})}), ("Dense", {"units": 2, **(second or {})})]


def option_cases():
    """Each option of an optimizer alone, and some together."""
    sgd, adam = {"learning_rate": 0.1}, {"learning_rate": 0.05}
    momentum = {**sgd, "momentum": 0.9}
    average = {"use_ema": True, "ema_momentum": 0.8}
    yield "no options", "SGD", sgd
    for value in (0.05, 0.2, 100.0):
        yield f"clipnorm {value}", "SGD", {**sgd, "clipnorm": value}
        yield f"clipvalue {value}", "SGD", {**sgd, "clipvalue": value}
        yield f"global_clipnorm {value}", "SGD", {**sgd, "global_clipnorm": value}
    yield "clipnorm", "Adam", {**adam, "clipnorm": 0.1}
    yield "global_clipnorm", "RMSprop", {"learning_rate": 0.01, "global_clipnorm": 0.1}
    yield "weight decay", "SGD", {**sgd, "weight_decay": 0.3}
    yield "weight decay, momentum", "SGD", {**momentum, "weight_decay": 0.1}
    yield "weight decay", "Adam", {**adam, "weight_decay": 0.2}
    yield "weight decay, but not of biases", "SGD", {**sgd, "weight_decay": 0.3}, ["bias"]
    yield "weight decay, but not of some", "Lion", {"learning_rate": 0.01, "weight_decay": 0.3}, ["layer0/ker", "x"]
    yield "its own decay, but not of biases", "AdamW", {**adam, "weight_decay": 0.3}, ["bias"]
    yield "its own decay, clipnorm", "AdamW", {**adam, "clipnorm": 0.1}
    yield "averages", "SGD", {**sgd, **average}
    yield "averages, taken over each 3 steps", "SGD", {**sgd, **average, "ema_overwrite_frequency": 3}
    yield "averages of 0.99", "Adam", {**adam, "use_ema": True}
    for steps in (2, 3):
        yield f"accumulation of {steps}", "SGD", {**momentum, "gradient_accumulation_steps": steps}
    yield "accumulation of 2", "Adam", {**adam, "gradient_accumulation_steps": 2}
    yield "all", "Adam", {
        **adam,
        **average,
        "ema_overwrite_frequency": 3,
        "weight_decay": 0.1,
        "global_clipnorm": 0.2,
        "gradient_accumulation_steps": 2,
    }, ["bias"]
    yield "accumulation of 2, clipvalue, averages", "SGD", {
        **sgd,
        **average,
        "clipvalue": 0.1,
        "gradient_accumulation_steps": 2,
    }


def constrained_cases():
    c = keras.constraints
    rate = {"learning_rate": 0.2}
    both = {"kernel_constraint": c.MaxNorm(0.6), "bias_constraint": c.NonNeg()}
    yield "max norm", "SGD", rate, two_layers({"kernel_constraint": c.MaxNorm(0.6)})
    yield "unit norm, axis 1", "SGD", rate, two_layers({"kernel_constraint": c.UnitNorm(1)})
    yield "non-negative kernels and biases", "SGD", rate, two_layers(
        {"kernel_constraint": c.NonNeg(), "bias_constraint": c.NonNeg()}, {"bias_constraint": c.NonNeg()}
    )
    yield "min-max norm", "Adam", {"learning_rate": 0.05}, two_layers(
        second={"kernel_constraint": c.MinMaxNorm(0.5, 0.7, rate=0.5)}
    )
    yield "constraints, averages, accumulation of 2", "SGD", {
        **rate,
        "use_ema": True,
        "ema_momentum": 0.8,
        "ema_overwrite_frequency": 3,
        "gradient_accumulation_steps": 2,
    }, two_layers(both)
    normalized = {"gamma_constraint": c.MaxNorm(1.5), "beta_constraint": c.NonNeg()}
    yield "constraints of batch normalization", "SGD", rate, normalized_layers(normalized)


def regularized_cases():
    r = keras.regularizers
    rate = {"learning_rate": 0.1}
    yield "orthogonal rows", "SGD", rate, two_layers({"kernel_regularizer": r.OrthogonalRegularizer(0.5)})
    yield "orthogonal columns", "SGD", rate, two_layers(
        {"kernel_regularizer": r.OrthogonalRegularizer(0.5, mode="columns")}
    )
    yield "biases", "SGD", rate, two_layers({"bias_regularizer": r.L1(0.3)}, {"bias_regularizer": r.L2(0.3)})
    yield "activities", "SGD", rate, two_layers({"activity_regularizer": r.L2(0.1)})
    yield "activities of both layers", "SGD", rate, two_layers(
        {"activity_regularizer": r.L1(0.1)}, {"activity_regularizer": r.L1L2(0.1, 0.2)}
    )
    first, second = two_layers()
    yield "a layer for activities", "SGD", rate, [first, ("ActivityRegularization", {"l1": 0.1, "l2": 0.05}), second]
    penalties = {"gamma_regularizer": r.L2(0.2), "beta_regularizer": r.L1(0.1)}
    yield "batch normalization", "SGD", rate, normalized_layers(penalties)


def normalized_layers(config):
    first, second = two_layers()
    return [first, ("BatchNormalization", {"momentum": 0.8, **config}), second]


def training_specs():
    for name, optimizer, config, *excluded in option_cases():
        yield name, optimizer, config, two_layers(), excluded[0] if excluded else []
    for case in (*constrained_cases(), *regularized_cases()):
        yield *case, []


def network_of(specs, features):
    parts = [getattr(layers, name)(**config, name=f"layer{i}") for i, (name, config) in enumerate(specs)]
    return keras.Sequential([keras.Input((features,)), *parts])


def weights_of(model):
    return {f"{layer.name}/{w.name}": tensor(w.numpy()) for layer in model.layers for w in layer.weights}


def plain(specs):
    """The layers' settings as files hold them."""
    return [json.loads(json.dumps(keras.saving.serialize_keras_object(layer))) for layer in specs]


def training_case(name, optimizer_name, config, specs, excluded, features=3):
    random = generator("training")  # the same numbers for every case
    model = network_of(specs, features)
    for layer in model.layers:
        layer.set_weights([random_weight(random, weight) for weight in layer.weights])
    start = weights_of(model)
    inputs = normal(random, (SAMPLES, features))
    labels = normal(random, (SAMPLES, *model.output_shape[1:]))
    optimizer = new_optimizer(optimizer_name, config)
    if excluded:
        optimizer.exclude_from_weight_decay(var_names=excluded)
    model.compile(optimizer, loss="mean_squared_error", run_eagerly=True)
    fits = []
    for _ in range(FITS):
        history = model.fit(inputs, labels, batch_size=BATCH_SIZE, shuffle=False, verbose=0)
        fits.append({"loss": number(history.history["loss"][0]), "weights": weights_of(model)})
    return {
        "name": name,
        "optimizer": optimizer_name,
        "config": config,
        "exclude_from_weight_decay": excluded,
        "layers": plain(model.layers),
        "weights": start,
        "inputs": tensor(inputs),
        "labels": tensor(labels),
        "batch_size": BATCH_SIZE,
        "fits": fits,
    }


def make_training():
    write("training.json", [training_case(*spec) for spec in training_specs()])


# ----------------------------------------------------------------------------------------- losses


def one_hot(labels, classes):
    return np.eye(classes, dtype=np.float32)[labels]


def probabilities(random, shape):
    raw = random.uniform(0.05, 1.0, shape)
    return np.round(raw / raw.sum(-1, keepdims=True), 3).astype(np.float32)


EXTREME_LOGITS = np.array(
    [[100, -100, 0, 1], [-100, 100, 0, 2], [100, 99, -100, 0], [0, 0, 0, 0]], np.float32
)
EXTREME_LABELS = np.array([0, 0, 1, 3])
HARD_PROBABILITIES = np.array(
    [[1, 0, 0, 0], [0, 1, 0, 0], [0.25, 0.25, 0, 0.5], [0, 0, 0.5, 0.5]], np.float32
)
SUMS_NOT_ONE = np.array([[0.2, 0.4, 0.2, 0.4], [2.0, 1.0, 0.5, 0.5], [0.1, 0.1, 0.1, 0.1]], np.float32)
BINARY_LABELS = np.array([[1], [0], [1], [0], [1], [0]], np.float32)
EXTREME_BINARY_LOGITS = np.array([[100], [100], [-100], [-100], [0], [0]], np.float32)
HARD_BINARY = np.array([[1], [1], [0], [0], [0.5], [0.25]], np.float32)


def categorical_losses(class_name, labels_of):
    """The cases shared by the categorical losses; labels_of turns class numbers into labels."""
    random = generator("categorical losses")
    labels = np.array([2, 0, 1, 3, 2])
    pixels = np.array([[0, 1, 2], [2, 1, 0]])
    sums = np.array([1, 0, 2])
    return [
        (class_name, "probabilities", {}, labels_of(labels, 4), probabilities(random, (5, 4))),
        (class_name, "logits", {"from_logits": True}, labels_of(labels, 4), normal(random, (5, 4), 2.0)),
        (class_name, "zeros and ones", {}, labels_of(EXTREME_LABELS, 4), HARD_PROBABILITIES),
        (class_name, "sums other than one", {}, labels_of(sums, 4), SUMS_NOT_ONE),
        (class_name, "extreme logits", {"from_logits": True}, labels_of(EXTREME_LABELS, 4), EXTREME_LOGITS),
        (class_name, "3-D logits", {"from_logits": True}, labels_of(pixels, 3), normal(random, (2, 3, 3))),
    ]


def smoothed_losses():
    random = generator("smoothed losses")
    smooth = {"label_smoothing": 0.1}
    logits = {"from_logits": True, **smooth}
    labels = one_hot(np.array([2, 0, 1, 3, 2]), 4)
    extreme = one_hot(EXTREME_LABELS, 4)
    several = np.array([[1, 0, 1], [0, 0, 1]], np.float32)
    return [
        ("CategoricalCrossentropy", "smoothing", smooth, labels, probabilities(random, (5, 4))),
        ("CategoricalCrossentropy", "smoothing, logits", logits, labels, normal(random, (5, 4), 2.0)),
        ("CategoricalCrossentropy", "smoothing, extreme logits", logits, extreme, EXTREME_LOGITS),
        ("BinaryCrossentropy", "smoothing", smooth, several, np.round(random.uniform(0.05, 0.95, (2, 3)), 3)),
        ("BinaryCrossentropy", "smoothing, logits", logits, several, normal(random, (2, 3), 2.0)),
        ("BinaryCrossentropy", "smoothing, extreme logits", logits, BINARY_LABELS, EXTREME_BINARY_LOGITS),
    ]


def binary_losses():
    random = generator("binary losses")
    name, logits = "BinaryCrossentropy", {"from_logits": True}
    several = np.array([[1, 0, 1], [0, 0, 1], [1, 1, 0], [0, 0, 0]], np.float32)
    return [
        (name, "probabilities", {}, BINARY_LABELS, np.round(random.uniform(0.05, 0.95, (6, 1)), 3)),
        (name, "several outputs", {}, several, np.round(random.uniform(0.05, 0.95, (4, 3)), 3)),
        (name, "logits", logits, several, normal(random, (4, 3), 2.0)),
        (name, "zeros and ones", {}, BINARY_LABELS, HARD_BINARY),
        (name, "extreme logits", logits, BINARY_LABELS, EXTREME_BINARY_LOGITS),
    ]


def squared_losses():
    random = generator("squared losses")
    name = "MeanSquaredError"
    return [
        (name, "2-D", {}, normal(random, (4, 3)), normal(random, (4, 3))),
        (name, "3-D", {}, normal(random, (2, 3, 2)), normal(random, (2, 3, 2))),
        (name, "large error", {}, np.array([[0.0], [1.0]]), np.array([[1000.0], [1.0]])),
    ]


def regression_losses():
    """Losses of distances, with an error of 0 and a large one."""
    random = generator("regression losses")
    flat = [normal(random, (4, 3)), normal(random, (4, 3))]
    deep = [normal(random, (2, 3, 2)), normal(random, (2, 3, 2))]
    far = [np.array([[0.0], [1.0], [-2.0]]), np.array([[100.0], [1.0], [-1.5]])]
    positive = [np.abs(array) + np.float32(0.25) for array in flat]
    specs = []
    for name in ("MeanAbsoluteError", "Huber", "LogCosh", "MeanAbsolutePercentageError"):
        specs += [(name, "2-D", {}, *flat), (name, "3-D", {}, *deep), (name, "far", {}, *far)]
    specs += [
        ("Huber", "delta 0.3", {"delta": 0.3}, *flat),
        ("Huber", "delta 2.5", {"delta": 2.5}, *deep),
        ("MeanSquaredLogarithmicError", "positive", {}, *positive),
        ("MeanSquaredLogarithmicError", "both signs", {}, *flat),
        ("MeanSquaredLogarithmicError", "3-D", {}, *deep),
        ("Poisson", "2-D", {}, *positive),
        ("Poisson", "3-D", {}, np.abs(deep[0]), np.abs(deep[1]) + np.float32(0.125)),
        ("Poisson", "small", {}, np.array([[0.0], [3.0]]), np.array([[1e-6], [0.01]])),
        ("CosineSimilarity", "2-D", {}, *flat),
        ("CosineSimilarity", "3-D", {}, *deep),
        ("CosineSimilarity", "parallel", {}, flat[0], flat[0] * np.float32([[2], [-1], [0.5], [-3]])),
    ]
    return specs


def margin_losses():
    random = generator("margin losses")
    signs = np.array([[1, -1, 1], [-1, -1, 1], [1, 1, -1], [-1, 1, -1]], np.float32)
    specs = []
    for name in ("Hinge", "SquaredHinge"):
        specs += [
            (name, "signs", {}, signs, normal(random, (4, 3))),
            (name, "zeros and ones", {}, (signs + 1) / 2, normal(random, (4, 3))),
            (name, "3-D", {}, signs.reshape(2, 2, 3), normal(random, (2, 2, 3))),
        ]
    classes = np.array([2, 0, 1, 3, 2])
    return specs + [
        ("CategoricalHinge", "scores", {}, one_hot(classes, 4), normal(random, (5, 4))),
        ("CategoricalHinge", "all scores below 0", {}, one_hot(classes, 4), -np.abs(normal(random, (5, 4)))),
        ("CategoricalHinge", "3-D", {}, one_hot(np.array([[0, 1], [2, 1]]), 3), normal(random, (2, 2, 3))),
    ]


def divergences():
    random = generator("divergences")
    name = "KLDivergence"
    return [
        (name, "2-D", {}, probabilities(random, (5, 4)), probabilities(random, (5, 4))),
        (name, "3-D", {}, probabilities(random, (2, 3, 3)), probabilities(random, (2, 3, 3))),
        (name, "zeros and ones", {}, one_hot(EXTREME_LABELS, 4), HARD_PROBABILITIES),
    ]


def focal_losses():
    random = generator("focal losses")
    several = np.array([[1, 0, 1], [0, 0, 1], [1, 1, 0], [0, 0, 0]], np.float32)
    chances = np.round(random.uniform(0.05, 0.95, (4, 3)), 3)
    name, logits = "BinaryFocalCrossentropy", {"from_logits": True}
    balanced = {"apply_class_balancing": True}
    specs = [
        (name, "probabilities", {}, several, chances),
        (name, "balanced", balanced, several, chances),
        (name, "balanced, alpha, gamma", {**balanced, "alpha": 0.7, "gamma": 1.5}, several, chances),
        (name, "logits", logits, several, normal(random, (4, 3), 2.0)),
        (name, "balanced, logits", {**balanced, **logits}, several, normal(random, (4, 3), 2.0)),
        (name, "smoothing", {"label_smoothing": 0.1}, several, chances),
    ]
    name = "CategoricalFocalCrossentropy"
    labels = one_hot(np.array([2, 0, 1, 3, 2]), 4)
    return specs + [
        (name, "probabilities", {}, labels, probabilities(random, (5, 4))),
        (name, "alpha, gamma", {"alpha": 0.5, "gamma": 3.0}, labels, probabilities(random, (5, 4))),
        (name, "logits", logits, labels, normal(random, (5, 4), 2.0)),
        (name, "smoothing", {"label_smoothing": 0.1}, labels, probabilities(random, (5, 4))),
        (name, "sums other than one", {}, one_hot(np.array([1, 0, 2]), 4), SUMS_NOT_ONE),
        (name, "3-D logits", logits, one_hot(np.array([[0, 1], [2, 1]]), 3), normal(random, (2, 2, 3))),
    ]


def region_losses():
    random = generator("region losses")
    masks = random.integers(2, size=(3, 4, 5, 2)).astype(np.float32)
    chances = np.round(random.uniform(0.05, 0.95, masks.shape), 3).astype(np.float32)
    flat = masks[:, 0, :, 0], chances[:, 0, :, 0]
    specs = []
    for name in ("Dice", "Tversky"):
        specs += [
            (name, "whole batch", {}, masks, chances),
            (name, "images", {"axis": [1, 2, 3]}, masks, chances),
            (name, "channels of images", {"axis": [1, 2]}, masks, chances),
            (name, "channels of the batch", {"axis": [0, 1, 2]}, masks, chances),
            (name, "2-D, last axis", {"axis": [-1]}, *flat),
        ]
    return specs + [("Tversky", "alpha, beta", {"alpha": 0.3, "beta": 0.7, "axis": [1, 2, 3]}, masks, chances)]


def ignoring_losses():
    random = generator("ignored classes")
    name = "SparseCategoricalCrossentropy"
    labels = np.array([2, 0, 1, 3, 2], np.int32)
    pixels = np.array([[0, 1, 255], [2, 255, 0]], np.int32)
    logits = {"from_logits": True}
    return [
        (name, "one ignored", {"ignore_class": 2}, labels, probabilities(random, (5, 4))),
        (name, "one ignored, logits", {"ignore_class": 0, **logits}, labels, normal(random, (5, 4))),
        (name, "no class", {"ignore_class": 255, **logits}, pixels, normal(random, (2, 3, 3))),
        (name, "all ignored", {"ignore_class": 1}, np.ones(3, np.int32), probabilities(random, (3, 4))),
    ]


def summed_losses():
    random = generator("summed losses")
    total = {"reduction": "sum"}
    flat = [normal(random, (4, 3)), normal(random, (4, 3))]
    deep = [normal(random, (2, 3, 2)), normal(random, (2, 3, 2))]
    masks = random.integers(2, size=(3, 4, 2)).astype(np.float32)
    chances = np.round(random.uniform(0.05, 0.95, masks.shape), 3).astype(np.float32)
    labels = np.array([[0, 1, 2], [2, 1, 0]])
    return [
        ("MeanSquaredError", "sum", total, *flat),
        ("MeanSquaredError", "sum, 3-D", total, *deep),
        ("MeanSquaredError", "mean", {"reduction": "mean"}, *deep),
        ("CategoricalCrossentropy", "sum, 3-D", {"from_logits": True, **total}, one_hot(labels, 3), normal(random, (2, 3, 3))),
        ("SparseCategoricalCrossentropy", "sum", {"from_logits": True, **total}, sparse(labels, 3), normal(random, (2, 3, 3))),
        ("Dice", "sum", total, masks, chances),
        ("Dice", "sum, channels", {"axis": [1], **total}, masks, chances),
        ("Tversky", "sum, channels of the batch", {"axis": [0, 1], **total}, masks, chances),
    ]


def per_sample(values, labels, config):
    """What each sample adds to the mean over the batch that a step takes."""
    number = values.size
    if values.ndim == 0 or 0 in (config.get("axis") or []):
        values = np.full(len(labels), values.mean())  # samples were added up: all have one value
    if "ignore_class" in config:
        counted = np.count_nonzero(labels != config["ignore_class"])
        values = values * np.float32(labels.size / max(counted, 1))
    return values * np.float32(number if config.get("reduction") == "sum" else 1)


def loss_case(class_name, name, config, labels, predictions):
    new_loss = getattr(losses, class_name)
    predictions = tf.constant(predictions, tf.float32)
    if labels.dtype != np.int32:
        labels = labels.astype(np.float32)
    values = new_loss(**{**config, "reduction": None})(labels, predictions).numpy()
    with tf.GradientTape() as tape:
        tape.watch(predictions)
        mean = new_loss(**config)(labels, predictions)
    return {
        "name": name,
        "loss": class_name,
        "config": config,
        "labels": tensor(labels),
        "predictions": tensor(predictions),
        "per_sample": [number(value) for value in per_sample(values, labels, config).ravel()],
        "mean": number(mean),
        "prediction_gradient": tensor(tape.gradient(mean, predictions)),
    }


def sparse(labels, classes):
    return labels.astype(np.int32)


def make_losses():
    specs = [
        *categorical_losses("CategoricalCrossentropy", one_hot),
        *categorical_losses("SparseCategoricalCrossentropy", sparse),
        *binary_losses(),
        *smoothed_losses(),
        *squared_losses(),
        *regression_losses(),
        *margin_losses(),
        *divergences(),
        *focal_losses(),
        *region_losses(),
        *ignoring_losses(),
        *summed_losses(),
    ]
    write("losses.json", [loss_case(*spec) for spec in specs])


# ----------------------------------------------------------------------------------------- metrics

BATCH_SIZES = (5, 3, 1)
TIED_SCORES = np.array([[0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0, 0], [0, 0.4, 0.4, 0.2]], np.float32)
TIED_LABELS = [np.array([0, 1, 2]), np.array([3, 0, 3])]


def score_batches(labels_of, classes=5):
    """Distinct scores; the right class is the best one of two samples in five."""
    random = generator("scores", classes)
    batches = []
    for size in BATCH_SIZES:
        scores = random.permuted(np.tile(np.arange(classes), (size, 1)), axis=1)
        score_of_label = classes - 1 - random.choice([0, 0, 1, 2, classes - 1], size)
        labels = np.argmax(scores == score_of_label[:, None], axis=1)
        batches.append((labels_of(labels, classes), (scores / 10).astype(np.float32)))
    return batches


def tied_batches(labels_of):
    return [(labels_of(labels, 4), TIED_SCORES) for labels in TIED_LABELS]


def binary_batches(outputs):
    random = generator("binary metrics", outputs)
    batches = []
    for size in BATCH_SIZES:
        labels = random.integers(2, size=(size, outputs)).astype(np.float32)
        scores = np.round(random.uniform(0, 1, (size, outputs)), 3).astype(np.float32)
        batches.append((labels, scores))
    batches[0][1][0, 0] = 0.5  # exactly at the threshold
    return batches


def metric_specs():
    for class_name, labels_of in (("Categorical", one_hot), ("SparseCategorical", sparse)):
        yield class_name + "Accuracy", "3 batches", {}, score_batches(labels_of)
        yield class_name + "Accuracy", "ties", {}, tied_batches(labels_of)
    yield "BinaryAccuracy", "1 output", {}, binary_batches(1)
    yield "BinaryAccuracy", "3 outputs", {}, binary_batches(3)
    yield "BinaryAccuracy", "threshold 0.3", {"threshold": 0.3}, binary_batches(3)
    for class_name, labels_of in (("TopKCategorical", one_hot), ("SparseTopKCategorical", sparse)):
        for k in (2, 3):
            yield class_name + "Accuracy", f"k {k}", {"k": k}, score_batches(labels_of)
        yield class_name + "Accuracy", "default k", {}, score_batches(labels_of, 9)
        yield class_name + "Accuracy", "k 2, ties", {"k": 2}, tied_batches(labels_of)


def weighted(batches):
    """The batches, with a weight for each sample."""
    random = generator("metric weights")
    return [(*batch, np.round(random.uniform(0.25, 2, len(batch[0])), 2)) for batch in batches]


def decision_specs():
    one_of_five = [(labels, scores + np.float32(0.05)) for labels, scores in score_batches(one_hot)]
    nothing = [(np.zeros((3, 1), np.float32), np.full((3, 1), 0.25, np.float32))]
    for class_name in ("Precision", "Recall"):
        yield class_name, "1 output", {}, binary_batches(1)
        yield class_name, "3 outputs", {}, binary_batches(3)
        yield class_name, "3 outputs, weights", {}, weighted(binary_batches(3))
        yield class_name, "threshold 0.3", {"thresholds": 0.3}, binary_batches(3)
        yield class_name, "class 1", {"class_id": 1}, weighted(binary_batches(3))
        yield class_name, "top 2", {"top_k": 2}, score_batches(one_hot)
        yield class_name, "top 2, ties", {"top_k": 2}, tied_batches(one_hot)
        yield class_name, "top 2, threshold 0.4, class 3", {"top_k": 2, "thresholds": 0.4, "class_id": 3}, one_of_five
        yield class_name, "nothing", {}, nothing
    for average in ("micro", "macro", "weighted"):
        choice = {"average": average}
        yield "F1Score", f"{average}, largest", choice, score_batches(one_hot)
        yield "F1Score", f"{average}, threshold", {**choice, "threshold": 0.4}, binary_batches(3)
        yield "F1Score", f"{average}, weights", choice, weighted(score_batches(one_hot))
        yield "FBetaScore", f"{average}, beta 2", {**choice, "beta": 2.0}, score_batches(one_hot)
    yield "F1Score", "macro, ties", {"average": "macro"}, tied_batches(one_hot)


def auc_specs():
    many = [(np.concatenate(p), np.concatenate(q)) for p, q in [zip(*binary_batches(3)) for _ in (1,)]]
    for curve in ("ROC", "PR", "PRGAIN"):
        for method in ("interpolation", "majoring", "minoring"):
            config = {"curve": curve, "summation_method": method}
            yield "AUC", f"{curve}, {method}", config, binary_batches(3)
        yield "AUC", f"{curve}, 5 thresholds", {"curve": curve, "num_thresholds": 5}, many
        yield "AUC", f"{curve}, weights", {"curve": curve}, weighted(binary_batches(1))
        yield "AUC", f"{curve}, labels", {"curve": curve, "multi_label": True}, weighted(binary_batches(3))
        logits = [(labels, 8 * scores - 4) for labels, scores in binary_batches(3)]
        yield "AUC", f"{curve}, logits", {"curve": curve, "from_logits": True}, logits
    ones = [(np.ones((3, 1), np.float32), np.array([[0.2], [0.0], [1.0]], np.float32))]
    yield "AUC", "positives alone", {}, ones
    yield "AUC", "PR, positives alone", {"curve": "PR"}, ones


def regression_batches(outputs=3):
    random = generator("regression metrics", outputs)
    return [(normal(random, (size, outputs)), normal(random, (size, outputs))) for size in BATCH_SIZES]


def regression_specs():
    for class_name in ("MeanAbsoluteError", "MeanSquaredError", "RootMeanSquaredError"):
        yield class_name, "1 output", {}, regression_batches(1)
        yield class_name, "3 outputs", {}, regression_batches()
        yield class_name, "weights", {}, weighted(regression_batches())
    average = {"class_aggregation": "variance_weighted_average"}
    yield "R2Score", "1 output", {}, regression_batches(1)
    yield "R2Score", "3 outputs", {}, regression_batches()
    yield "R2Score", "weights", {}, weighted(regression_batches())
    yield "R2Score", "variance", average, regression_batches()
    yield "R2Score", "variance, weights", average, weighted(regression_batches())
    yield "R2Score", "adjusted", {"num_regressors": 2}, regression_batches()
    yield "R2Score", "too many regressors", {"num_regressors": 20}, regression_batches(1)
    constant = [(np.ones((3, 1), np.float32), np.array([[1], [2], [3]], np.float32))]
    yield "R2Score", "labels that do not vary", {}, constant


def region_batches(classes, inner=(2, 3)):
    """Class numbers of small images, the last class rare."""
    random = generator("regions", classes, *inner)
    chances = np.array([4.0] * (classes - 1) + [1.0])
    draw = lambda size: random.choice(classes, (size, *inner), p=chances / chances.sum())
    return [(draw(size), draw(size)) for size in BATCH_SIZES]


def region_specs():
    floats = {"dtype": "float32"}
    numbers = [(p.astype(np.float32), q.astype(np.float32)) for p, q in region_batches(3)]
    one_axis = [(p.astype(np.float32), q.astype(np.float32)) for p, q in region_batches(3, ())]
    one_hots = [(one_hot(p, 3), one_hot(q, 3)) for p, q in region_batches(3)]
    mixed = [(p.astype(np.float32), one_hot(q, 3)) for p, q in region_batches(3)]
    two = {"num_classes": 3, "target_class_ids": [0, 2]}
    yield "IoU", "two of three", two, numbers
    yield "IoU", "one", {"num_classes": 3, "target_class_ids": [1]}, numbers
    yield "IoU", "ignored", {**two, "ignore_class": 1}, numbers
    yield "IoU", "absent class", {"num_classes": 5, "target_class_ids": [0, 4]}, numbers
    yield "IoU", "one-hot", {**two, "sparse_y_true": False, "sparse_y_pred": False}, one_hots
    yield "IoU", "weights", {**two, **floats}, weighted(one_axis)
    yield "MeanIoU", "three", {"num_classes": 3}, numbers
    yield "MeanIoU", "labels beyond the classes", {"num_classes": 2}, numbers
    yield "MeanIoU", "ignored", {"num_classes": 3, "ignore_class": 0}, numbers
    yield "MeanIoU", "scores", {"num_classes": 3, "sparse_y_pred": False}, mixed
    yield "MeanIoU", "weights", {"num_classes": 3, **floats}, weighted(one_axis)
    yield "BinaryIoU", "both", {}, binary_batches(3)
    yield "BinaryIoU", "one, threshold 0.3", {"target_class_ids": [1], "threshold": 0.3}, binary_batches(3)
    yield "BinaryIoU", "weights", floats, [(p[:, 0], q[:, 0], w) for p, q, w in weighted(binary_batches(1))]


def metric_case(class_name, name, config, batches):
    metric = getattr(metrics, class_name)(**config)
    for batch in batches:
        metric.update_state(*batch)
    return {
        "name": name,
        "metric": class_name,
        "config": config,
        "batches": [dict(zip(("labels", "predictions", "weights"), map(tensor, batch))) for batch in batches],
        "value": number(metric.result()),
    }


def make_metrics():
    specs = [
        *metric_specs(),
        *decision_specs(),
        *auc_specs(),
        *regression_specs(),
        *region_specs(),
    ]
    write("metrics.json", [metric_case(*spec) for spec in specs])


def confusion_case(kind, classes, labels, predictions, threshold=0.5):
    """Labels and scores of a batch, and the counts of TensorFlow itself."""
    if kind == "binary":
        truth, decided = labels, predictions > threshold
    else:
        truth = labels if labels.ndim == 1 else labels.argmax(-1)
        decided = predictions.argmax(-1)
    counts = tf.math.confusion_matrix(np.ravel(truth), np.ravel(decided), num_classes=classes)
    return {
        "name": f"{classes} classes, {len(labels)} samples",
        "kind": kind,
        "classes": classes,
        "threshold": threshold,
        "labels": tensor(labels),
        "predictions": tensor(predictions),
        "counts": tensor(counts),
    }


def make_confusion_matrices():
    binary = binary_batches(1)[0]
    cases = [
        confusion_case("binary", 2, *binary),
        confusion_case("binary", 2, *binary, threshold=0.3),
        confusion_case("one-hot", 5, *score_batches(one_hot)[0]),
        confusion_case("one-hot", 4, *tied_batches(one_hot)[0]),
        confusion_case("class numbers", 5, *score_batches(sparse)[0]),
        confusion_case("class numbers", 9, *score_batches(sparse, 9)[1]),
    ]
    write("confusion_matrices.json", cases)


# --------------------------------------------------------------------------------------- schedules

DECAY = {"initial_learning_rate": 0.1, "decay_steps": 10, "decay_rate": 0.5}
DECAY_STEPS = [0, 1, 5, 9, 10, 11, 20, 25, 100]
COSINE = {"initial_learning_rate": 0.1, "decay_steps": 10}
COSINE_STEPS = [0, 1, 3, 5, 9, 10, 11, 100]
WARMUP = {**COSINE, "initial_learning_rate": 0.01, "warmup_target": 0.2, "warmup_steps": 5}
WARMUP_STEPS = [0, 1, 4, 5, 6, 10, 14, 15, 16, 100]

SCHEDULES = [
    ("InverseTimeDecay", "plain", DECAY, DECAY_STEPS),
    ("InverseTimeDecay", "staircase", {**DECAY, "staircase": True}, DECAY_STEPS),
    ("InverseTimeDecay", "each step", {**DECAY, "decay_steps": 1, "decay_rate": 1e-6}, [0, 1, 1000, 1000000]),
    ("ExponentialDecay", "plain", DECAY, DECAY_STEPS),
    ("ExponentialDecay", "staircase", {**DECAY, "staircase": True}, DECAY_STEPS),
    (
        "PiecewiseConstantDecay",
        "one boundary",
        {"boundaries": [10], "values": [0.1, 0.01]},
        [0, 9, 10, 11, 100],
    ),
    (
        "PiecewiseConstantDecay",
        "four boundaries",
        {"boundaries": [500, 2000, 2350, 2750], "values": [0.01, 0.0075, 0.005, 0.001, 0.0005]},
        [0, 499, 500, 501, 2000, 2001, 2350, 2351, 2750, 2751, 3000],
    ),
    ("CosineDecay", "plain", COSINE, COSINE_STEPS),
    ("CosineDecay", "alpha", {**COSINE, "alpha": 0.1}, COSINE_STEPS),
    ("CosineDecay", "warm-up", WARMUP, WARMUP_STEPS),
    (
        "CosineDecay",
        "warm-up from 0, alpha",
        {**WARMUP, "initial_learning_rate": 0.0, "alpha": 0.1},
        WARMUP_STEPS,
    ),
]


def schedule_case(class_name, name, config, steps):
    schedule = getattr(optimizers.schedules, class_name)(**config)
    rates = [number(schedule(step)) for step in steps]
    return {"name": name, "schedule": class_name, "config": config, "steps": steps, "rates": rates}


def make_schedules():
    write("schedules.json", [schedule_case(*spec) for spec in SCHEDULES])


# ------------------------------------------------------------------------------------ initializers

DENSE_SHAPE = [200, 120]
CONV_SHAPE = [3, 3, 48, 64]
SCALED = ["GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform", "LecunNormal"]


def variance_scaling_bound(initializer, shape):
    """The largest value a variance scaling initializer can draw."""
    fan_in, fan_out = compute_fans(shape)
    fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": (fan_in + fan_out) / 2}[initializer.mode]
    variance = initializer.scale / fan
    if initializer.distribution == "uniform":
        return math.sqrt(3 * variance)
    # a normal distribution cut at two deviations keeps 0.8796 of its deviation
    return 2 * math.sqrt(variance) / 0.87962566103423978


def initializer_bounds(class_name, initializer, shape):
    if class_name in SCALED:
        bound = variance_scaling_bound(initializer, shape)
        return -bound, bound
    if class_name == "Orthogonal":
        return -initializer.gain, initializer.gain
    value = {"Zeros": 0.0, "Ones": 1.0}.get(class_name)
    value = initializer.value if value is None else value
    return value, value


def orthogonal_facts(values, gain):
    """Rows or columns, whichever are fewer, are orthogonal and gain long."""
    matrix = values.reshape(-1, values.shape[-1])
    over = "columns" if matrix.shape[0] >= matrix.shape[1] else "rows"
    gram = matrix.T @ matrix if over == "columns" else matrix @ matrix.T
    assert np.allclose(gram, np.eye(len(gram)) * gain**2, atol=1e-4)
    return {"gram": gain**2, "gram_of": over}


def initializer_case(class_name, config, shape):
    new_initializer = getattr(keras.initializers, class_name)
    constant = class_name in ("Zeros", "Ones", "Constant")
    initializer = new_initializer(**config) if constant else new_initializer(seed=1, **config)
    values = ops.convert_to_numpy(initializer(shape)).astype(np.float64)
    low, high = initializer_bounds(class_name, initializer, shape)
    assert number(low) <= values.min() and values.max() <= number(high), class_name
    case = {
        "initializer": class_name,
        "config": config,
        "shape": shape,
        "min_bound": number(low),
        "max_bound": number(high),
        "mean": number(values.mean()),
        "stddev": number(values.std()),
    }
    if class_name == "Orthogonal":
        case.update(orthogonal_facts(values, initializer.gain))
    return case


def make_initializers():
    specs = [(name, {}, shape) for name in SCALED for shape in (DENSE_SHAPE, CONV_SHAPE)]
    specs += [
        ("Orthogonal", {}, [200, 100]),
        ("Orthogonal", {}, [100, 200]),
        ("Orthogonal", {"gain": 2.0}, [200, 100]),
        ("Orthogonal", {"gain": 0.5}, [3, 3, 48, 64]),
        ("Zeros", {}, DENSE_SHAPE),
        ("Ones", {}, DENSE_SHAPE),
        ("Constant", {"value": 0.25}, CONV_SHAPE),
    ]
    write("initializers.json", [initializer_case(*spec) for spec in specs])


# --------------------------------------------------------------------- constraints and regularizers

BOUNDS = [
    ("MaxNorm", {}),
    ("MaxNorm", {"max_value": 0.7}),
    ("MaxNorm", {"max_value": 1.2, "axis": 1}),
    ("MaxNorm", {"max_value": 1.5, "axis": [0, 1]}),
    ("UnitNorm", {}),
    ("UnitNorm", {"axis": 1}),
    ("UnitNorm", {"axis": [0, 1, 2]}),
    ("NonNeg", {}),
    ("MinMaxNorm", {}),
    ("MinMaxNorm", {"min_value": 1.2, "max_value": 1.5}),
    ("MinMaxNorm", {"min_value": 1.2, "max_value": 1.5, "rate": 0.3, "axis": 1}),
]

PENALTIES = [
    ("L1", {}),
    ("L1", {"l1": 0.3}),
    ("L2", {}),
    ("L2", {"l2": 0.3}),
    ("L1L2", {"l1": 0.3}),
    ("L1L2", {"l1": 0.3, "l2": 0.2}),
    ("OrthogonalRegularizer", {}),
    ("OrthogonalRegularizer", {"factor": 0.5}),
    ("OrthogonalRegularizer", {"factor": 0.5, "mode": "columns"}),
]


def constraint_case(class_name, config, shape):
    weight = normal(generator("constraint", *shape), shape)
    weight.reshape(-1, shape[-1])[:, 0] = 0  # a vector without length
    return {
        "constraint": class_name,
        "config": config,
        "shape": shape,
        "weight": tensor(weight),
        "bounded": tensor(getattr(keras.constraints, class_name)(**config)(weight)),
    }


def make_constraints():
    shapes = [[4, 3], [3, 2, 3, 4]]
    cases = [
        constraint_case(class_name, config, shape)
        for class_name, config in BOUNDS
        for shape in shapes
        if len(shape) == 4 or config.get("axis") != [0, 1, 2]
    ]
    write("constraints.json", cases)


def regularizer_case(class_name, config, shape):
    weight = tf.constant(normal(generator("regularizer", *shape), shape))
    with tf.GradientTape() as tape:
        tape.watch(weight)
        penalty = getattr(keras.regularizers, class_name)(**config)(weight)
    return {
        "regularizer": class_name,
        "config": config,
        "shape": shape,
        "weight": tensor(weight),
        "penalty": number(penalty),
        "gradient": tensor(tape.gradient(penalty, weight)),
    }


def make_regularizers():
    shapes = [[4, 3], [3, 5]]
    write("regularizers.json", [regularizer_case(*spec, shape) for spec in PENALTIES for shape in shapes])


# ----------------------------------------------------------------------------------------- summary


def usage_page_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(32, 3),
            layers.ReLU(),
            layers.Conv2D(64, 3),
            layers.ReLU(),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(128),
            layers.ReLU(),
            layers.Dense(10, activation="softmax"),
        ]
    )


def two_input_model():
    left = keras.Input((8,), name="left")
    right = keras.Input((8,), name="right")
    shared = layers.Dense(4, activation="relu", name="shared")
    a, b = shared(left), shared(right)
    total = layers.Add()([a, b])
    both = layers.Concatenate()([total, a])
    return keras.Model([left, right], layers.Dense(3, activation="softmax", name="fc")(both))


def summary_case(name, new_model):
    keras.backend.clear_session()  # layer names start anew
    texts = []
    new_model().summary(line_length=80, print_fn=texts.append)
    return {"name": name, "text": "\n".join(texts)}


def make_summary():
    cases = [
        summary_case("sequential", usage_page_model),
        summary_case("two inputs, shared layer", two_input_model),
    ]
    write("summary.json", cases)


# ---------------------------------------------------------------------------------------- networks

TRAIN, TEST, EPOCHS, SEEDS = 4000, 2000, 3, (1, 2, 3, 4, 5)


def read_idx(path):
    data = Path(path).read_bytes()
    rank = data[3]
    shape = np.frombuffer(data, ">u4", rank, 4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * rank).reshape(shape)


def read_mnist(folder, prefix, size):
    images = read_idx(Path(folder) / f"{prefix}-images-idx3-ubyte")[:size, :, :, None]
    labels = read_idx(Path(folder) / f"{prefix}-labels-idx1-ubyte")[:size]
    return images.astype(np.float32) / 255 - np.float32(0.5), one_hot(labels, 10)


def sequential_network():
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(32, 3),
            lk_relu(),
            layers.Conv2D(64, 3),
            lk_relu(),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(128),
            lk_relu(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    return model, optimizers.Adadelta(learning_rate=1.0, rho=0.95, epsilon=1e-7)


def functional_network():
    image = keras.Input((28, 28, 1))
    x = layers.Conv2D(4, 7, strides=2, padding="same")(image)
    x = lk_relu()(x)
    x = layers.Conv2D(4, 3, padding="same")(x)
    x = lk_relu()(x)
    x = layers.Flatten()(x)
    return keras.Model(image, layers.Dense(10, activation="softmax")(x)), optimizers.Adam(1e-3)


def network_accuracy(new_network, batch_size, seed, train, test):
    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    model, optimizer = new_network()
    model.compile(optimizer, loss="categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(
        *train, batch_size, EPOCHS, validation_data=test, shuffle=True, verbose=0
    )
    accuracy = number(history.history["val_accuracy"][-1])
    print(f"  {new_network.__name__}, seed {seed}: {accuracy}", flush=True)
    return accuracy, model.count_params()


def network_case(name, new_network, batch_size, train, test):
    runs = [network_accuracy(new_network, batch_size, seed, train, test) for seed in SEEDS]
    return {
        "name": name,
        "epochs": EPOCHS,
        "train": TRAIN,
        "test": TEST,
        "batch_size": batch_size,
        "accuracies": [accuracy for accuracy, _ in runs],
        "parameters": runs[0][1],
    }


def make_networks(folder):
    train, test = read_mnist(folder, "train", TRAIN), read_mnist(folder, "t10k", TEST)
    cases = [
        network_case("sequential", sequential_network, 128, train, test),
        network_case("functional", functional_network, 32, train, test),
    ]
    write("networks.json", cases)


# ----------------------------------------------------------------------------------------- configs


# Huber and CosineSimilarity are left out: Keras forgets delta and axis when it writes them.
PLAIN_LOSSES = (
    "MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError LogCosh Poisson "
    "KLDivergence Hinge SquaredHinge CategoricalHinge"
).split()


def config_parts():
    """One part of each class that the library shares with Keras, some with other settings too."""
    regularizers, initializers = keras.regularizers, keras.initializers
    schedules = keras.optimizers.schedules
    for part in [
        layers.Activation("softmax"),
        layers.ActivityRegularization(l1=0.1, l2=0.2),
        layers.Add(),
        layers.AveragePooling2D(3, strides=2, padding="same"),
        layers.BatchNormalization(momentum=0.9, epsilon=0.002, scale=False),
        layers.BatchNormalization(gamma_regularizer="l2", beta_constraint="non_neg"),
        layers.Concatenate(axis=1),
        layers.Conv2D(3, 5, strides=2, padding="same", activation="swish", name="first"),
        layers.Conv2D(3, (1, 5), use_bias=False, kernel_regularizer=regularizers.L2(0.5)),
        layers.Dense(4),
        layers.Dense(4, activation="leaky_relu", kernel_initializer="he_normal"),
        layers.Dense(4, bias_initializer=initializers.Constant(0.3), bias_regularizer="l1"),
        layers.Dense(4, kernel_constraint=keras.constraints.MaxNorm(3), bias_constraint="non_neg"),
        layers.Dense(4, activity_regularizer=regularizers.L1L2(0.1, 0.2)),
        layers.Dropout(0.3),
        layers.ELU(alpha=0.5),
        layers.Flatten(),
        layers.GlobalAveragePooling2D(keepdims=True),
        layers.InputLayer(batch_shape=(None, 4, 5)),
        layers.LeakyReLU(),
        layers.MaxPooling2D(),
        layers.PReLU(shared_axes=[1, 2]),
        layers.ReLU(max_value=6.0, negative_slope=0.1),
        layers.Rescaling(0.5, offset=-1.0),
        layers.Reshape((2, -1)),
        layers.Softmax(axis=1),
        layers.ZeroPadding2D(((1, 2), (3, 4))),
    ]:
        yield "Layer", part
    for name in SCALED + ["Zeros", "Ones", "Constant", "Orthogonal"]:
        yield "Initializer", getattr(initializers, name)()
    for part in [
        regularizers.L1(),
        regularizers.L2(0.3),
        regularizers.L1L2(0.1, 0.2),
        regularizers.OrthogonalRegularizer(0.5, mode="columns"),
    ]:
        yield "Regularizer", part
    for part in [
        keras.constraints.MaxNorm(3, axis=[0, 1]),
        keras.constraints.MinMaxNorm(0.5, 2, rate=0.9),
        keras.constraints.NonNeg(),
        keras.constraints.UnitNorm(axis=1),
    ]:
        yield "Constraint", part
    for part in [
        optimizers.SGD(0.02, momentum=0.9, nesterov=True),
        optimizers.Adam(beta_1=0.8),
        optimizers.AdamW(weight_decay=0.01),
        optimizers.Adadelta(rho=0.9),
        optimizers.RMSprop(momentum=0.5, centered=True),
        optimizers.SGD(schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True)),
        optimizers.SGD(0.1, clipnorm=1.5, weight_decay=0.1),
        optimizers.Adam(clipvalue=0.5, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=5),
        optimizers.AdamW(global_clipnorm=2.0, gradient_accumulation_steps=4),
        optimizers.Nadam(beta_2=0.9),
        optimizers.Adagrad(initial_accumulator_value=0.2),
        optimizers.Lion(beta_1=0.8, weight_decay=0.01),
        optimizers.Adamax(epsilon=0.001),
    ]:
        yield "Optimizer", part
    for part in [
        schedules.CosineDecay(0.1, 100, alpha=0.2, warmup_target=0.3, warmup_steps=10),
        schedules.InverseTimeDecay(0.1, 10, 0.5),
        schedules.PiecewiseConstantDecay([10, 20], [0.3, 0.2, 0.1]),
    ]:
        yield "Schedule", part
    for part in [
        losses.BinaryCrossentropy(label_smoothing=0.1),
        losses.CategoricalCrossentropy(from_logits=True),
        losses.SparseCategoricalCrossentropy(),
        losses.MeanSquaredError(),
        losses.MeanSquaredError(reduction="sum"),
        losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=3),
        losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.3, gamma=1.5),
        losses.CategoricalFocalCrossentropy(alpha=0.3, gamma=1.5, label_smoothing=0.1),
        losses.Dice(axis=[1, 2], reduction="mean"),
        losses.Tversky(alpha=0.3, beta=0.7),
        *[getattr(losses, name)() for name in PLAIN_LOSSES],
    ]:
        yield "Loss", part
    for part in [
        metrics.AUC(num_thresholds=50, curve="PR", summation_method="majoring", multi_label=True),
        metrics.BinaryAccuracy(threshold=0.3),
        metrics.BinaryIoU(target_class_ids=[1], threshold=0.3),
        metrics.CategoricalAccuracy(),
        metrics.F1Score(average="macro", threshold=0.5),
        metrics.FBetaScore(average="weighted", beta=2.0),
        metrics.IoU(3, [0, 2], ignore_class=1, sparse_y_pred=False),
        metrics.MeanAbsoluteError(),
        metrics.MeanIoU(3, sparse_y_true=False),
        metrics.MeanSquaredError(),
        metrics.Precision(thresholds=0.4, top_k=2, class_id=1),
        metrics.R2Score(class_aggregation="variance_weighted_average", num_regressors=2),
        metrics.Recall(),
        metrics.RootMeanSquaredError(),
        metrics.SparseTopKCategoricalAccuracy(k=3),
    ]:
        yield "Metric", part


def make_configs():
    """What Keras itself writes: the class, and get_config with all its keys."""
    keras.backend.clear_session()  # unnamed metrics are not numbered
    cases = [
        {
            "family": family,
            "class_name": type(part).__name__,
            "config": json.loads(json.dumps(keras.saving.serialize_keras_object(part)["config"])),
        }
        for family, part in config_parts()
    ]
    write("configs.json", cases)


# -------------------------------------------------------------------------------------------- main

PARTS = {
    "layers": make_layers,
    "optimizers": make_optimizers,
    "training": make_training,
    "losses": make_losses,
    "metrics": make_metrics,
    "confusion_matrices": make_confusion_matrices,
    "schedules": make_schedules,
    "initializers": make_initializers,
    "constraints": make_constraints,
    "regularizers": make_regularizers,
    "summary": make_summary,
    "configs": make_configs,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", help=f"any of {', '.join(PARTS)}, networks")
    parser.add_argument("--mnist", help="folder of MNIST's four IDX files, for networks")
    options = parser.parse_args()
    for part in options.parts:
        if part not in PARTS and part != "networks":
            parser.error(f"no part named {part}")
    if "networks" in options.parts and not options.mnist:
        parser.error("networks needs --mnist")
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    for name, make in PARTS.items():
        if name in options.parts or not options.parts:
            make()
    if "networks" in options.parts:
        make_networks(options.mnist)


if __name__ == "__main__":
    main()
